import { expect, test } from 'vitest';
import { findBrowser, type BrowserEffects } from './find-browser.ts';

function machine(platform: NodeJS.Platform, env: BrowserEffects['env'], programs: readonly string[]): BrowserEffects {
  return { platform, env, isProgram: (path) => programs.includes(path) };
}

test.each([
  [
    'the one named wins',
    machine('linux', { CHROMIUM_PATH: '/opt/mine', PATH: '/usr/bin' }, ['/opt/mine', '/usr/bin/chromium']),
    '/opt/mine',
  ],
  [
    'one named and not there is passed over',
    machine('linux', { CHROME_PATH: '/opt/gone', PATH: '/usr/bin' }, ['/usr/bin/chromium']),
    '/usr/bin/chromium',
  ],
  [
    'on the path',
    machine('linux', { PATH: '/usr/bin:/opt/bin' }, ['/opt/bin/google-chrome']),
    '/opt/bin/google-chrome',
  ],
  [
    'the one without windows before the whole one',
    machine('linux', { PATH: '/usr/bin' }, ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell']),
    '/usr/bin/chromium-headless-shell',
  ],
  [
    'where macOS keeps it',
    machine('darwin', {}, ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  ['nowhere', machine('linux', { PATH: '/usr/bin' }, []), undefined],
])('a browser: %s', (_where, effects, expected) => {
  expect(findBrowser(effects)).toBe(expected);
});
