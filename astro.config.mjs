// For editors and `astro check` only: the second-story command calls Astro with the same configuration.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { astroConfig } from './src/site/astro-config.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

export default astroConfig({
  out: join(folder, 'dist'),
  base: '/',
  site: undefined,
  cache: join(tmpdir(), 'second-story'),
});
