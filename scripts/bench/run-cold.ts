import { nodeEffects } from '../../src/cli/effects.ts';
import { run } from '../../src/cli/run.ts';
import { phase } from './phase.ts';

/** Runs one command line of ours in a process of its own, so that its memory is its own: `run-cold.ts <name> <argument> …`. */
const [name = '', ...args] = process.argv.slice(2);
const effects = { ...nodeEffects(), print: () => undefined, tell: () => undefined };
const code = await phase(
  name,
  () => run(args, effects),
  (line) => process.stdout.write(line),
);
process.exitCode = code;
