import { readFileSync } from 'node:fs';

/** Whether the process that had this id at a moment (milliseconds since 1970) still runs. */
export function isRunning(pid: number, then: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is one as well.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const start = startOf(pid);
  // In containers ids are small and soon given again: who began later is another.
  return start === undefined || start <= then + clockSlack;
}

const clockSlack = 2000;

/** When a process began, where the system tells: Linux, in hundredths of a second since it started. */
function startOf(pid: number): number | undefined {
  try {
    const ticks = Number(
      readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[19],
    );
    const booted = Number(/^btime (\d+)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1]);
    const start = (booted + ticks / 100) * 1000;
    return Number.isFinite(start) ? start : undefined;
  } catch {
    return undefined;
  }
}
