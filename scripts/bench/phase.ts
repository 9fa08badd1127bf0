/** Runs one part of a measurement and tells what it cost: CPU seconds and wall seconds of its own, and the most memory that the process has held so far. */
export async function phase<Result>(
  name: string,
  run: () => Result | Promise<Result>,
  tell: (line: string) => void,
): Promise<Result> {
  const started = performance.now();
  const before = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(before);
  const figures = [
    `${((user + system) / 1e6).toFixed(1)} CPU s`,
    `${((performance.now() - started) / 1000).toFixed(1)} s`,
  ];
  const peak = process.resourceUsage().maxRSS / 1024;
  tell(
    `${name.padEnd(56)} ${figures.map((figure) => figure.padStart(11)).join(' ')} ${peak.toFixed(0).padStart(5)} MB peak\n`,
  );
  return result;
}
