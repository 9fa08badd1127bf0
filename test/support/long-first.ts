import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a quarter of a minute and more: whichever of them begins last keeps one core busy while others have nothing left. */
const long = /\/test\/(?:package\/|engine\/own-pages|rules\/mistakes-in-|core\/fuzz\/)/;

/** Vitest knows from an earlier run what takes long, and in a fresh clone nothing. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => long.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
