import { join } from 'node:path';
import { compilePackage } from '../compile-package.ts';
import { cheapest, measureBuild, ourselves } from './contender.ts';
import { writeContent } from './content.ts';
import { growthTable, type Grown } from './growth-table.ts';

/** Builds sites of each of these numbers of narratives with our package, and tells a table of what they cost. Everything happens in `folder`. */
export async function measureGrowth(
  numbers: readonly [number, number],
  words: number,
  rounds: number,
  folder: string,
  tell: (text: string) => void,
): Promise<void> {
  tell('Compiling our package …\n');
  await compilePackage();
  const contenders = numbers.map((narratives) => {
    const content = join(folder, String(narratives));
    writeContent(content, narratives, words);
    return { narratives, contender: ourselves(content, join(folder, `build-${String(narratives)}`)) };
  });
  const built: Grown[] = [];
  for (let round = 1; round <= rounds; round += 1)
    for (const { narratives, contender } of contenders) built.push({ narratives, ...measureBuild(contender) });
  const [small, large] = numbers.map((narratives) => cheapest(built.filter((each) => each.narratives === narratives)));
  if (small && large) tell(growthTable(small, large));
}
