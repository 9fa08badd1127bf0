import type { CliEffects } from '../../src/cli/effects.ts';
import { run } from '../../src/cli/run.ts';

/** For tests: runs a command line in a folder and gives all that it says and how it ends; the folder's own path is shown as HERE. */
export async function say(home: string, args: readonly string[], today = '2026-11-26'): Promise<string> {
  const lines: string[] = [];
  const effects: CliEffects = {
    cwd: home,
    env: {},
    print: (text) => lines.push(text),
    tell: (text) => lines.push(text),
    interactive: false,
    today: () => today,
    untilStopped: () => Promise.resolve(),
  };
  const code = await run(args, effects);
  return `${lines.join('\n').replaceAll(home, 'HERE')}\nexit ${String(code)}\n`;
}
