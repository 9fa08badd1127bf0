import { spawn } from 'node:child_process';

/** Runs a script of Node to its end, and gives its exit code. What it says is shown as it comes, or at the end where others run beside it. */
export async function runNode(
  args: readonly string[],
  shown: 'as it comes' | 'at the end',
  env: Readonly<Record<string, string>> = {},
): Promise<number | null> {
  const child = spawn(process.execPath, args, {
    stdio: shown === 'as it comes' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  process.stdout.write(Buffer.concat(said));
  return status;
}
