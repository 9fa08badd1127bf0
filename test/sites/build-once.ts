import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeSkewedContent } from '../../scripts/bench/skewed-content.ts';
import { asOf, crowdedSite, sites, type SiteForTests } from './sites.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Builds every site for tests, unless the run that started this one has done so already. */
export default async function buildOnce(): Promise<void> {
  if (process.env['SECOND_STORY_SITES_ARE_BUILT'] === 'yes') return;
  const [first, ...others] = sites;
  rmSync(crowdedSite.content, { recursive: true, force: true });
  writeSkewedContent(crowdedSite.content, 200, 270);
  // The first one compiles the pages, for all.
  await build(first);
  await Promise.all([...others, crowdedSite].map(build));
  process.env['SECOND_STORY_SITES_ARE_BUILT'] = 'yes';
}

function build({ base, content, out }: SiteForTests): Promise<void> {
  const args = [
    'src/cli/main.ts',
    'build',
    '--content',
    content,
    '--as-of',
    asOf,
    '--site',
    'https://stories.example.org',
    '--base',
    base,
    '--out',
    out,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`second-story ${args.slice(1).join(' ')} ended with ${String(code)}:\n${said}`)),
    );
  });
}
