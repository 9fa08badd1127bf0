import { type Command } from './command.ts';
import { commands } from './commands.ts';
import { commonOptions, optionTable, type OptionFact } from './options.ts';

/** What `second-story` alone shows. */
export function overview(): string {
  const width = Math.max(...Object.keys(commands).map(({ length }) => length)) + 2;
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}${summary}`);
  return [
    'Second Story tells what happened in an incident, and what it teaches everybody else.',
    '',
    'Usage: second-story <command> [options]',
    '',
    ...lines,
    '',
    'A first site, in an empty folder:',
    '  npx second-story init .',
    '  npx second-story dev',
    '',
    'Installed in a folder of yours, every command takes npx in front.',
    '`npx second-story <command> --help` tells more about each.',
    'Exit codes: 0 all well, 1 problems found, 2 wrong usage or environment, 3 a fault of ours.',
  ].join('\n');
}

/** What `second-story <command> --help` shows. */
export function commandHelp(name: string, command: Command): string {
  const usage = ['second-story', name, command.words, '[options]'].filter(Boolean).join(' ');
  const options = [...command.options, ...commonOptions].map((option): [label: string, about: string] => {
    const { value, about }: Pick<OptionFact, 'value' | 'about'> = command.means?.[option] ?? optionTable[option];
    return [`--${option}${value === undefined ? '' : ` <${value}>`}`, about];
  });
  const width = Math.max(...options.map(([label]) => label.length)) + 2;
  return [
    `Usage: ${usage}`,
    '',
    command.about,
    '',
    'Options:',
    ...options.map(([label, about]) => `  ${label.padEnd(width)}${about}`),
    '',
    'Examples:',
    ...command.examples.flatMap(([line, gives]) => [`  ${line}`, `      ${gives}`]),
  ].join('\n');
}
