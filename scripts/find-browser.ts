import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** What looking for a browser needs of the machine. */
export interface BrowserEffects {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  isProgram(path: string): boolean;
}

/** The shell first: the same engine without windows takes a fifth less of the machine. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];

/** Path of an installed Chromium or Chrome, or of Playwright's own; undefined if there is none. */
export function findBrowser(effects: BrowserEffects = nodeEffects): string | undefined {
  return [...named(effects), ...onPath(effects), ...usualPlaces(effects), playwrightsOwn()].find(
    (path) => path !== '' && effects.isProgram(path),
  );
}

/** The same; where there is none, fetches one: Playwright's, else Debian's. Throws a sentence that says what to do. */
export function ensureBrowser(effects: BrowserEffects = nodeEffects): string {
  const fetchers = [
    () => run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']),
    () => installOnDebian('chromium-headless-shell'),
    () => installOnDebian('chromium'),
  ];
  for (const fetch of [() => undefined, ...fetchers]) {
    fetch();
    const found = findBrowser(effects);
    if (found !== undefined) return found;
  }
  throw new Error(
    'There is no browser for the tests: install Chromium or Chrome, or set CHROMIUM_PATH to one, then run the tests again.',
  );
}

function named({ env }: BrowserEffects): string[] {
  return [env['CHROMIUM_PATH'] ?? '', env['CHROME_PATH'] ?? ''];
}

function onPath({ env, platform }: BrowserEffects): string[] {
  const suffix = platform === 'win32' ? '.exe' : '';
  return (env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name + suffix)));
}

function usualPlaces({ env, platform }: BrowserEffects): string[] {
  if (platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (platform !== 'win32')
    return ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome', '/snap/bin/chromium'];
  const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
    (folder) => folder !== undefined,
  );
  return folders.flatMap((folder) => [
    join(folder, 'Google/Chrome/Application/chrome.exe'),
    join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ]);
}

function playwrightsOwn(): string {
  return chromium.executablePath();
}

function installOnDebian(name: 'chromium-headless-shell' | 'chromium'): void {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  run('apt-get', ['update']);
  run('apt-get', ['install', '--yes', '--no-install-recommends', name]);
}

function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
}

const nodeEffects: BrowserEffects = {
  env: process.env,
  platform: process.platform,
  isProgram(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};
