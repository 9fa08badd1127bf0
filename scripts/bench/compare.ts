import { join } from 'node:path';
import { compilePackage } from '../compile-package.ts';
import { comparisonTable, type Row } from './comparison-table.ts';
import { cheapest, installPeer, measureBuild, ourselves, type BuildMeasurement, type Contender } from './contender.ts';
import { writeContent } from './content.ts';
import type { Peer } from './peer.ts';
import { readPlainNarratives } from './plain-narrative.ts';

export interface Comparison {
  peers: readonly Peer[];
  narratives: number;
  words: number;
  rounds: number;
}

/** Builds the same narratives with ourselves and with each tool, in turn, and tells a table of what they cost. Everything happens in `folder`. */
export async function compare(
  { peers, narratives, words, rounds }: Comparison,
  folder: string,
  tell: (text: string) => void,
): Promise<void> {
  const content = join(folder, 'content');
  writeContent(content, narratives, words);
  const plain = readPlainNarratives(content);
  tell('Compiling our package …\n');
  await compilePackage();
  const us = started(ourselves(content, join(folder, 'ourselves')));
  const others = peers.map((peer) => {
    tell(`Installing ${peer.name} …\n`);
    return started(installPeer(peer, plain, join(folder, peer.id)));
  });
  for (let round = 1; round <= rounds; round += 1) {
    for (const { contender, measured } of [us, ...others]) {
      const build = measureBuild(contender);
      measured.push(build);
      tell(
        `round ${String(round)}  ${contender.name.padEnd(20)} ${build.cpuSeconds.toFixed(1).padStart(6)} CPU s ${build.wallSeconds.toFixed(1).padStart(6)} s\n`,
      );
    }
  }
  tell(
    `\n${String(narratives)} narratives of ${String(words)} words, of each the round with the least CPU of ${String(rounds)}\n\n`,
  );
  tell(comparisonTable(rowOf(us), others.map(rowOf)));
  if (narratives !== 1000 || words !== 900) tell('\nThe budgets are for 1,000 narratives of 900 words.\n');
}

interface Started {
  contender: Contender;
  measured: BuildMeasurement[];
}

function started(contender: Contender): Started {
  return { contender, measured: [] };
}

function rowOf({ contender, measured }: Started): Row {
  const least = cheapest(measured);
  if (!least) throw new Error('A comparison needs a round');
  return { ...contender, ...least };
}
