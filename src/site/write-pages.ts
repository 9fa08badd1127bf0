import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { writeBelow } from '../disk/write-below.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/**
 * Writes the pages that Astro makes, in Astro's place: it writes each through a pool of threads and looks for a public file
 * of the same name first, which took a quarter of a large build. What is no plain page or file goes its usual way.
 */
export function writePages(base: string, out: string): AstroIntegration {
  return {
    name: 'second-story:write-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astros) => ({
          ...astros,
          name: 'second-story',
          async getStaticPaths() {
            const written = new Set<string>();
            const left: Path[] = [];
            for (const path of await astros.getStaticPaths()) {
              const file = fileOf(path);
              if (file !== undefined && written.has(file)) continue;
              const content = file === undefined ? undefined : await contentOf(path, base, astros);
              if (file === undefined || content === undefined) left.push(path);
              else {
                written.add(file);
                writeBelow(out, file, content);
              }
            }
            return left;
          },
        }));
      },
    },
  };
}

/** Where a page belongs below the output folder, by the format `directory`; undefined for what is no page and no file. */
function fileOf({ pathname, route }: Path): string | undefined {
  const path = pathname.replace(/^\/+|\/+$/g, '');
  if (route.type === 'endpoint') return path;
  if (route.type !== 'page') return undefined;
  return path === '404' ? '404.html' : path === '' ? 'index.html' : `${path}/index.html`;
}

/** The bytes of a page; undefined for an answer that is not one, such as a redirect. */
async function contentOf({ pathname, route }: Path, base: string, astros: AstroPrerenderer): Promise<Uint8Array | undefined> {
  // A route with a parameter for a whole file name, such as own/[file], ends with a slash of its own, and is only found with it.
  const inside = pathname.replace(/^\/+/, '').replace(/(?<=[^/])$/, route.type === 'page' ? '/' : '');
  const rendered = await astros.render(new Request(new URL(base + inside, 'http://localhost')), { routeData: route });
  const response = rendered instanceof Response ? rendered : rendered.response;
  const isPage = response.body !== null && (response.status < 300 || response.status >= 400);
  return isPage ? new Uint8Array(await response.arrayBuffer()) : undefined;
}
