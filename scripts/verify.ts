// npm run verify: everything that has to hold before a change goes in. `--after-tests` leaves out the tests, which also build the sites.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

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
  ['content', ['src/cli/main.ts', 'check', '--content', 'content']],
];

const failed: string[] = [];
const waiting = [...steps];
await Promise.all(Array.from({ length: availableParallelism() }, takeSteps));
// They keep every core busy by themselves.
if (!process.argv.includes('--after-tests')) await take(['tests and site builds', ['scripts/test.ts']], 'inherit');
if (failed.length > 0) console.error(`To mend: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function takeSteps(): Promise<void> {
  for (let step = waiting.shift(); step; step = waiting.shift()) await take(step, 'pipe');
}

/** Runs a step; one that has company says what it has to say at its end. */
async function take([name, args]: Step, output: 'inherit' | 'pipe'): Promise<void> {
  const begin = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', output, output],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  process.stdout.write(Buffer.concat(said));
  if (status !== 0) failed.push(name);
  console.error(`${status === 0 ? 'passed' : 'FAILED'}  ${name}  ${((performance.now() - begin) / 1000).toFixed(1)} s`);
}
