import { spawnSync } from 'node:child_process';

export interface Measurement {
  /** User and system time. */
  cpuSeconds: number;
  wallSeconds: number;
}

export interface CommandMeasurement extends Measurement {
  /** The most memory that one of its processes held, in MB; NaN elsewhere than on Linux. */
  peakMegabytes: number;
}

/**
 * Runs a command to its end and tells what it cost with all its descendants. Throws with the last lines it wrote if it fails.
 * Elsewhere than on Linux, descendants that nobody waited for are left out.
 */
export function measureCommand(
  command: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): CommandMeasurement {
  const began = performance.now();
  const { status, stdout, stderr, output, error } = spawnSync(
    'perl',
    ['-e', waitForAll, ...systemCalls(), ...command],
    {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 256 * 2 ** 20,
    },
  );
  if (error) throw error;
  if (status !== 0) {
    const lines = `${stdout}\n${stderr}`
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(-20);
    throw new Error(`${command.join(' ')} ended with ${String(status)}:\n${lines.join('\n')}`);
  }
  const [cpuSeconds = NaN, peakKilobytes = NaN] = (output[3] ?? '').split(' ').map(Number);
  return { cpuSeconds, wallSeconds: (performance.now() - began) / 1000, peakMegabytes: peakKilobytes / 1024 };
}

/**
 * Node's resourceUsage has nothing of children, and `time` misses those that outlive their parent: Pagefind and esbuild are helpers whose end Node
 * does not await, a tenth of a build. So orphans come to this process (PR_SET_CHILD_SUBREAPER), which waits for them; if they stay, it fails.
 * Perl's `times` has no memory, so getrusage is asked for that of children: the fifth number of its answer, in KB.
 */
const waitForAll = `
my ($prctl, $getrusage, @command) = @ARGV;
syscall($prctl + 0, 36, 1, 0, 0, 0) if $prctl;
my $child = fork // die;
if ($child == 0) { exec { $command[0] } @command; die "$command[0]: $!\n" }
my $status;
while ((my $ended = wait) > 0) { next if $ended != $child; $status = $?; alarm 45 }
my (undef, undef, $user, $system) = times;
open my $figures, '>&=', 3 or die;
my $usage = " " x 512;
my @usage = $getrusage && syscall($getrusage + 0, -1, $usage) == 0 ? unpack('l!*', $usage) : ();
print $figures $user + $system, ' ', $usage[4] // 'NaN';
close $figures;
exit($status >> 8 || $status & 127);
`;

/** Numbers of prctl and getrusage, which differ between processors; none elsewhere than on Linux. */
function systemCalls(): string[] {
  if (process.platform !== 'linux') return ['0', '0'];
  return process.arch === 'x64' ? ['157', '98'] : ['167', '165'];
}
