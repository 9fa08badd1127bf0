import { spawnSync } from 'node:child_process';

export interface Measurement {
  /** User and system time. */
  cpuSeconds: number;
  wallSeconds: number;
}

/**
 * Runs a command to its end and tells what it cost with all its descendants. Throws with the last lines it wrote if it fails.
 * Elsewhere than on Linux, descendants that nobody waited for are left out.
 */
export function measureCommand(
  command: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Measurement {
  const began = performance.now();
  const { status, stdout, stderr, output, error } = spawnSync('perl', ['-e', waitForAll, prctl(), ...command], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 256 * 2 ** 20,
  });
  if (error) throw error;
  if (status !== 0) {
    const lines = `${stdout}\n${stderr}`
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(-20);
    throw new Error(`${command.join(' ')} ended with ${String(status)}:\n${lines.join('\n')}`);
  }
  return { cpuSeconds: Number(output[3]), wallSeconds: (performance.now() - began) / 1000 };
}

/**
 * Node's resourceUsage has nothing of children, and `time` misses those that outlive their parent: Pagefind and esbuild are helpers whose end Node
 * does not await, a tenth of a build. So orphans come to this process (PR_SET_CHILD_SUBREAPER), which waits for them; if they stay, it fails.
 */
const waitForAll = `
my ($prctl, @command) = @ARGV;
syscall($prctl + 0, 36, 1, 0, 0, 0) if $prctl;
my $child = fork // die;
if ($child == 0) { exec { $command[0] } @command; die "$command[0]: $!\n" }
my $status;
while ((my $ended = wait) > 0) { next if $ended != $child; $status = $?; alarm 10 }
my (undef, undef, $user, $system) = times;
open my $figures, '>&=', 3 or die;
print $figures $user + $system;
close $figures;
exit($status >> 8 || $status & 127);
`;

/** Number of the system call. */
function prctl(): string {
  if (process.platform !== 'linux') return '0';
  return process.arch === 'x64' ? '157' : '167';
}
