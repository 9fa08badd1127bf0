import { readFolder } from '../../src/disk/read-folder.ts';
import { checkFiles } from '../../src/disk/read-knowledge-base.ts';
import { phase } from './phase.ts';

/** Checks the folder that is its argument, in a process that has done nothing else: `node scripts/bench/check-cold.ts <folder>`. */
const [folder = 'content'] = process.argv.slice(2);
const tell = (line: string): void => {
  process.stdout.write(line);
};

const files = await phase('find the files', () => readFolder(folder), tell);
const { fileCount, messages, graph } = await phase(
  'read, parse and check them',
  () => checkFiles(files, { drafts: false, asOf: '2026-11-23' }),
  tell,
);
tell(
  `${String(fileCount)} files, ${String(messages.length)} messages, ${String(graph.incidents.size)} incidents in the graph\n`,
);
