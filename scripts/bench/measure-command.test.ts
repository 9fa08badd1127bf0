import { expect, test } from 'vitest';
import { measureCommand } from './measure-command.ts';

test.runIf(process.platform === 'linux')('a helper that outlives its parent is counted', { timeout: 60_000 }, () => {
  const helper = 'while (process.cpuUsage().user < 500_000);';
  const parent = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(helper)}], { stdio: 'ignore' }).unref()`;
  expect(measureCommand([process.execPath, '-e', parent], '.').cpuSeconds).toBeGreaterThan(0.5);
});

test.runIf(process.platform === 'linux')('memory is that of the largest process', { timeout: 60_000 }, () => {
  const fill = 'Buffer.alloc(300 * 2 ** 20, 1)';
  expect(measureCommand([process.execPath, '-e', fill], '.').peakMegabytes).toBeGreaterThan(300);
  expect(measureCommand([process.execPath, '-e', ''], '.').peakMegabytes).toBeLessThan(300);
});

test('a command that fails is told with its last lines', () => {
  expect(() => measureCommand(['sh', '-c', 'echo Reading; echo "No such page" >&2; exit 3'], '.'))
    .toThrowErrorMatchingInlineSnapshot(`
    [Error: sh -c echo Reading; echo "No such page" >&2; exit 3 ended with 3:
    Reading
    No such page]
  `);
  expect(() => measureCommand(['sh', '-c', 'kill -9 $$'], '.')).toThrow('ended with 9');
  expect(() => measureCommand(['no-such-command'], '.')).toThrow('no-such-command');
});
