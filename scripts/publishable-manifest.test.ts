import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publishableManifest } from './publishable-manifest.ts';

test('users of the package get its dependencies, and neither our Node, our tools nor our scripts', () => {
  const manifest = JSON.parse(
    publishableManifest(readFileSync(new URL('../package.json', import.meta.url), 'utf8')),
  ) as Record<string, unknown>;
  expect(Object.keys(manifest)).toMatchInlineSnapshot(`
    [
      "name",
      "version",
      "description",
      "license",
      "type",
      "engines",
      "bin",
      "exports",
      "files",
      "dependencies",
    ]
  `);
  expect(manifest['dependencies']).toHaveProperty('astro');
});
