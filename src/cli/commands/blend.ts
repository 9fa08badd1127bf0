import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { blendAnalyses } from '../../core/blend/blend-analyses.ts';
import { outlineFile, outlineOf } from '../../core/blend/outline.ts';
import { proposeBlend } from '../../core/blend/propose-blend.ts';
import { addProposals, proposalsFile, readProposals } from '../../core/gather/proposals.ts';
import { wordsIn } from '../../core/words/words-in.ts';
import { writeWhole } from '../../disk/write-whole.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import type { CliEffects } from '../effects.ts';
import { incidentIn } from '../find-incident.ts';
import { openKnowledgeBase } from '../open-knowledge-base.ts';
import { plural } from '../report-messages.ts';

export const blend: Command = {
  words: '<incident>',
  about: `Puts all analyses of an incident on one axis. Tellings of the same moment stand together, accounts that differ become disagreements with both tellings, and what nobody has said becomes a question.\nIt writes proposals for the record into ${proposalsFile} and an outline for the narrative into ${outlineFile}; no page shows either. No text is made up, and what you edit stays: a late analysis adds its own.`,
  options: ['content', 'analyses', 'with-facilitator'],
  examples: [
    ['npx second-story blend 2026-03-14-checkout', 'blends the analyses shared with the review'],
    ['npx second-story blend checkout --analyses ../private', 'reads those in another folder as well'],
  ],
  async run([wanted], options, effects) {
    const base = await openKnowledgeBase(options, effects);
    const incident = incidentIn(base.wholeGraph, wanted, 'blend', base);
    const { id } = incident;
    const withheld = options['with-facilitator']
      ? []
      : incident.analyses.filter(({ card }) => card.share === 'facilitator');
    const analyses = incident.analyses.filter((analysis) => !withheld.includes(analysis));
    if (analyses.length === 0)
      throw new CliError(
        `There is no analysis of ${id} to blend${withheld.length > 0 ? ' that its writer shares with the review' : ''}.`,
        withheld.length > 0
          ? '--with-facilitator takes the others too.'
          : `\`npx second-story new analysis ${id} <role>\` starts one.`,
      );
    const words = wordsIn(base.wholeGraph.settings.language);
    const blended = blendAnalyses(analyses, incident);
    const folder = join(base.folder, 'incidents', id);
    const path = join(folder, proposalsFile);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    const known = readProposals(before ?? '');
    if (!known.ok)
      throw new CliError(
        `${relative(effects.cwd, path)} cannot be read: ${known.problem}.`,
        'Mend that line; nothing was changed.',
      );
    const { text, added } = addProposals(before, proposeBlend(blended, incident, words));
    if (text !== before) writeWhole(path, text);
    writeOutline(join(folder, outlineFile), outlineOf(blended, incident, words), effects);
    const pairs = blended.moments.filter(({ tellings }) => tellings.length > 1).length;
    effects.print(
      `${plural(analyses.length, 'analysis', 'analyses')}: ${plural(blended.moments.length, 'moment')}, ${String(pairs)} told by more than one; ${plural(blended.differences.length, 'difference')}, ${plural(blended.gaps.length, 'gap')}.`,
    );
    if (withheld.length > 0)
      effects.tell(
        `Left out because they are for the facilitator alone: ${withheld.map(({ id: name }) => name).join(', ')}. --with-facilitator takes them.`,
      );
    effects.print(
      added === 0
        ? `Nothing new for ${relative(effects.cwd, path)}.`
        : `${plural(added, 'new proposal')} in ${relative(effects.cwd, path)}. Pick, then \`npx second-story take ${id}\`.`,
    );
    return 0;
  },
};

/** An outline that somebody has written into stays; the new one is put beside it. */
function writeOutline(path: string, outline: string, effects: CliEffects): void {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (before === outline) return;
  if (before === undefined) {
    writeWhole(path, outline);
    effects.print(`Outline in ${relative(effects.cwd, path)}.`);
    return;
  }
  const beside = path.replace(/\.mdx$/, '-new.mdx');
  if (existsSync(beside) && readFileSync(beside, 'utf8') === outline) return;
  writeWhole(beside, outline);
  effects.print(
    `${relative(effects.cwd, path)} stays as it is; the new outline is in ${relative(effects.cwd, beside)}.`,
  );
}
