import { fileURLToPath } from 'node:url';
import type { CreatePreviewServer } from 'astro';
import { readMarker } from '../disk/site-marker.ts';
import { loopback, serveSite } from './serve-site.ts';

/** What `astro preview` starts: serves the finished site as `second-story preview` does. */
const createPreviewServer: CreatePreviewServer = async ({ outDir, port, logger }) => {
  const out = fileURLToPath(outDir);
  const marker = readMarker(out);
  if (!marker) throw new Error(`There is no site in ${out} yet; \`astro build\` makes one.`);
  const server = await serveSite(out, marker.base, port);
  logger.info(`Second Story is at ${server.address}`);
  let close: () => void;
  const closed = new Promise<void>((resolve) => (close = resolve));
  return {
    host: loopback,
    port: Number(new URL(server.address).port),
    closed: () => closed,
    stop: async () => {
      await server.close();
      close();
    },
  };
};

export default createPreviewServer;
