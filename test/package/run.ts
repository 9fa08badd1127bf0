import { spawn } from 'node:child_process';

export interface Run {
  code: number | null;
  output: string;
}

/** Runs a program to its end and collects what it says. */
export async function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Run> {
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** An environment as on a machine that has never seen this repository: nothing of the npm that runs the tests, and `folder` first on the path. */
export function plainEnvironment(folder: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:npm_(?!config_(?:registry|cache|userconfig|cafile|proxy|https_proxy))|NODE_|VITEST|INIT_CWD|SECOND_STORY)/i.test(
        name,
      ),
  );
  const path = (process.env['PATH'] ?? '').split(':').filter((entry) => !entry.includes('node_modules'));
  return { ...Object.fromEntries(kept), PATH: [folder, ...path].join(':') };
}

/** Whether npm failed because nobody answered. */
export function isOutOfReach({ code, output }: Run): boolean {
  return code !== 0 && /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ENOTCACHED/.test(output);
}
