import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Reads every file of the folder that is its argument, and does nothing with it: what no program that shows them can do without. */
const [folder = '.'] = process.argv.slice(2);
let bytes = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
  if (entry.isFile()) bytes += readFileSync(join(entry.parentPath, entry.name)).length;
process.stdout.write(`${String(bytes)} bytes\n`);
