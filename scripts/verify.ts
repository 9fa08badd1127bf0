// npm run verify: everything that has to hold before a change goes in. `--after-tests` leaves out the tests, which also build the sites.
import { spawnSync } from 'node:child_process';

const steps: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
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
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit', '--project', 'tsconfig.json']],
  ['types of pages', ['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'error']],
  ['content', ['src/cli/main.ts', 'check', '--content', 'content']],
  ...(process.argv.includes('--after-tests') ? [] : [['tests and site builds', ['scripts/test.ts']] as const]),
];

const failed: string[] = [];
for (const [name, args] of steps) {
  const begin = performance.now();
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) failed.push(name);
  console.error(`${status === 0 ? 'passed' : 'FAILED'}  ${name}  ${((performance.now() - begin) / 1000).toFixed(1)} s`);
}
if (failed.length > 0) console.error(`To mend: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
