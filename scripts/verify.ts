// npm run verify: everything that has to hold before a change goes in. `--after-tests` leaves out the tests, which also build the sites.
import { availableParallelism } from 'node:os';
import { runNode } from './run-node.ts';

type Step = readonly [name: string, args: readonly string[]];

/** The longest first, so that the others fit beside it. */
const steps: readonly Step[] = [
  [
    'lint',
    [
      'node_modules/eslint/bin/eslint.js',
      '--max-warnings=0',
      '--cache',
      '--cache-location',
      'node_modules/.cache/eslint/',
      '.',
    ],
  ],
  ['types of pages', ['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'error']],
  ['format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit', '--project', 'tsconfig.json']],
  // As packing compiles them, which asks for more of what is imported.
  ['types of the package', ['node_modules/typescript/bin/tsc', '--noEmit', '--project', 'tsconfig.package.json']],
  ['content', ['src/cli/main.ts', 'check', '--content', 'content']],
];

const failed: string[] = [];
const waiting = [...steps];
await Promise.all(Array.from({ length: availableParallelism() }, takeSteps));
// They keep every core busy by themselves.
if (!process.argv.includes('--after-tests')) await take(['tests and site builds', ['scripts/test.ts']], 'as it comes');
if (failed.length > 0) console.error(`To mend: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function takeSteps(): Promise<void> {
  for (let step = waiting.shift(); step; step = waiting.shift()) await take(step, 'at the end');
}

/** Runs a step; one that has company says what it has to say at its end. */
async function take([name, args]: Step, shown: 'as it comes' | 'at the end'): Promise<void> {
  const begin = performance.now();
  const status = await runNode(args, shown, { ASTRO_TELEMETRY_DISABLED: '1' });
  if (status !== 0) failed.push(name);
  console.error(`${status === 0 ? 'passed' : 'FAILED'}  ${name}  ${((performance.now() - begin) / 1000).toFixed(1)} s`);
}
