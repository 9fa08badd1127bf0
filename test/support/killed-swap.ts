// Makes a site in a folder and is killed at one of the renames: node killed-swap.ts <folder> <rename> <mounted|plain>
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [folder = '', rename = '', kind] = process.argv.slice(2);
let left = Number(rename);
const { renameSync } = fs;
fs.renameSync = (from, to) => {
  // What a system answers for a mount point.
  if (kind === 'mounted' && from === folder) throw Object.assign(new Error('EBUSY: resource busy'), { code: 'EBUSY' });
  if (left === 0) process.kill(process.pid, 'SIGKILL');
  left -= 1;
  renameSync(from, to);
};
syncBuiltinESMExports();
const { replaceFolder } = await import('../../src/disk/output-folder.ts');
await replaceFolder(folder, { base: '/new/' }, (fresh) => {
  for (const name of ['index.html', 'fresh.html', 'robots.txt']) fs.writeFileSync(`${fresh}/${name}`, 'new');
  return Promise.resolve();
});
