import { spawn } from 'node:child_process';
import { getPriority, setPriority } from 'node:os';

/** How much lower the priority is of what runs behind others. */
const behind = 10;

/**
 * Runs a script of Node to its end, and gives its exit code. What it says is shown as it comes, or at the end where others run
 * beside it; it may also leave the machine to these.
 */
export async function runNode(
  args: readonly string[],
  shown: 'as it comes' | 'at the end' | 'at the end, behind others',
  env: Readonly<Record<string, string>> = {},
): Promise<number | null> {
  const child = spawn(process.execPath, args, {
    stdio: shown === 'as it comes' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  // It does not outlive a script that stops half way.
  const stop = (): boolean => child.kill();
  process.once('exit', stop);
  if (shown === 'at the end, behind others' && child.pid !== undefined)
    setPriority(child.pid, Math.min(getPriority() + behind, 19));
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  process.off('exit', stop);
  process.stdout.write(Buffer.concat(said));
  return status;
}
