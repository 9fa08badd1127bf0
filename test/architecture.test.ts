import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const source = fileURLToPath(new URL('../src/', import.meta.url));

interface Allowed {
  /** Folders or files of src/ whose values may be imported; a folder may always import itself. */
  from: readonly string[];
  /** Packages, by beginning. */
  packages: readonly string[];
}

const nodeOnly = ['node:'] as const;
const core = ['core/'] as const;
const textLibraries = [
  'satteri',
  'yaml',
  'js-yaml',
  'github-slugger',
  'unified',
  'remark',
  'mdast',
  'hast',
  'vfile',
  '@secretlint/',
] as const;

/** Longest match wins. Types may be imported from wherever they are. What is not here may not be imported. */
const table: Readonly<Record<string, Allowed>> = {
  'core/model/': { from: ['core/html.ts'], packages: ['zod', 'temporal-polyfill'] },
  'core/time/': { from: ['core/model/', 'core/words/'], packages: ['temporal-polyfill'] },
  'core/story/': { from: ['core/remember-each.ts'], packages: [] },
  'core/deck/': {
    from: [
      'core/html.ts',
      'core/remember-each.ts',
      'core/short-hash.ts',
      'core/words/',
      'core/story/',
      'core/drawing/',
      'core/time/duration.ts',
      'core/formats/markdown.ts',
    ],
    packages: [],
  },
  'core/formats/pptx/': { from: [], packages: ['fflate'] },
  'core/search/': { from: ['core/compare.ts', 'core/edit-distance.ts', 'core/html.ts'], packages: [] },
  'core/reporters/': { from: ['core/model/'], packages: [] },
  'core/svg/': { from: [], packages: ['saxes'] },
  'core/': { from: core, packages: ['zod', 'temporal-polyfill', 'd3-', ...textLibraries] },
  'disk/': { from: core, packages: [...nodeOnly, 'sharp', 'remark', 'unified', 'vfile', '@secretlint/'] },
  'site/': {
    from: [...core, 'disk/', 'cli/plain-text.ts'],
    packages: [...nodeOnly, 'astro', '@astrojs/mdx', 'pagefind', 'sharp', 'vite'],
  },
  'cli/': {
    from: [...core, 'disk/', 'site/'],
    packages: [...nodeOnly, 'zod', 'temporal-polyfill', '@modelcontextprotocol/server'],
  },
  'pages/': { from: [...core, 'site/', 'layouts/', 'components/', 'styles/', 'client/'], packages: ['astro'] },
  'layouts/': { from: [...core, 'site/', 'components/', 'styles/', 'client/'], packages: ['astro'] },
  'components/': { from: [...core, 'site/', 'layouts/', 'styles/', 'client/'], packages: ['astro'] },
  'client/': {
    from: [
      'core/deck/',
      'core/drawing/',
      'core/formats/pptx/',
      'core/search/',
      'core/story/',
      'core/words/counted.ts',
      'core/words/slide-words-in.ts',
      'core/words/whole-names.ts',
    ],
    packages: [],
  },
  'index.ts': { from: [...core, 'site/second-story-config.ts'], packages: ['zod'] },
  'env.d.ts': { from: [], packages: [] },
};

interface Import {
  file: string;
  /** A path below src/, or the name of a package. */
  target: string;
  kind: 'file' | 'package';
}

describe('who may import whom', () => {
  const imports = sourceFiles().flatMap(importsOf);

  test('every import of a value is in the table', () => {
    expect(imports.filter((found) => !isAllowed(found)).map(({ file, target }) => `${file} imports ${target}`)).toEqual(
      [],
    );
  });

  test('every folder is in the table', () => {
    expect(sourceFiles().filter((file) => ruleFor(file) === undefined)).toEqual([]);
  });

  test('the core has neither Node, Astro nor a browser, not even in a type', () => {
    const core = sourceFiles().filter((file) => file.startsWith('core/'));
    const found = core.filter((file) =>
      /from '(?:node:|astro)|import\('(?:node:|astro)|\b(?:window|localStorage)\.[a-z]|\bdocument\.(?:querySelector|getElementById|createElement|body|head)\b/.test(
        codeOf(file),
      ),
    );
    expect(found).toEqual([]);
  });

  test('no files import each other in a circle, not even for a type', () => {
    expect(circlesIn(graphOf((file) => file))).toEqual([]);
  });

  test('between two rooms arrows run one way', () => {
    const rooms = graphOf((file) => dirname(file).split('/').slice(0, 2).join('/'));
    const bothWays = [...rooms].flatMap(([room, targets]) =>
      [...targets]
        .filter((target) => room < target && rooms.get(target)?.has(room))
        .map((target) => `${room}, ${target}`),
    );
    // The table of commands loads them, and they use what all commands share.
    expect(bothWays).toEqual(['cli, cli/commands']);
  });

  test('circles are found', () => {
    const circles = circlesIn(
      new Map(
        Object.entries({ a: ['b'], b: ['c', 'd'], c: ['a'], d: ['e'], e: [] }).map(([of, to]) => [of, new Set(to)]),
      ),
    );
    expect(circles).toEqual([['a', 'b', 'c']]);
  });

  test('the table refuses what it should', () => {
    expect(isAllowed({ file: 'client/deck-stage.ts', target: 'core/graph/build-graph.ts', kind: 'file' })).toBe(false);
    expect(isAllowed({ file: 'core/model/card.ts', target: 'core/graph/build-graph.ts', kind: 'file' })).toBe(false);
    expect(isAllowed({ file: 'core/graph/build-graph.ts', target: 'node:fs', kind: 'package' })).toBe(false);
    expect(isAllowed({ file: 'disk/read-folder.ts', target: 'cli/run.ts', kind: 'file' })).toBe(false);
  });

  test('imports are found, whatever their form', () => {
    expect(
      findImports(
        `import a, { type B } from './a.ts';\nimport type { C } from './c.ts';\nexport { d } from './d.ts';\nconst e = await import('./e.ts');\nimport './f.css';`,
      ),
    ).toEqual(['./a.ts', './d.ts', './f.css', './e.ts']);
  });
});

function isAllowed({ file, target, kind }: Import): boolean {
  const [folder, rule] = ruleFor(file) ?? ['', undefined];
  if (!rule) return false;
  if (kind === 'package')
    return rule.packages.some(
      (name) =>
        target === name ||
        target.startsWith(/[:/-]$/.test(name) ? name : `${name}/`) ||
        (name === 'remark' && target.startsWith('remark-')),
    );
  return (
    (folder.endsWith('/') && target.startsWith(folder)) ||
    rule.from.some((name) => target === name || (name.endsWith('/') && target.startsWith(name)))
  );
}

/** Who imports whom, values and types, with each file called as `nameOf` says. */
function graphOf(nameOf: (file: string) => string): Map<string, Set<string>> {
  const files = new Set(sourceFiles());
  const graph = new Map<string, Set<string>>();
  for (const file of files)
    for (const specifier of [...findImports(codeOf(file)), ...findTypeImports(codeOf(file))]) {
      const target = posix.normalize(posix.join(dirname(file), specifier));
      if (!specifier.startsWith('.') || !files.has(target) || nameOf(file) === nameOf(target)) continue;
      const targets = graph.get(nameOf(file)) ?? new Set();
      graph.set(nameOf(file), targets.add(nameOf(target)));
    }
  return graph;
}

/** Groups in which everyone reaches everyone. */
function circlesIn(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const reach = (from: string): Set<string> => {
    const seen = new Set<string>();
    const open = [...(graph.get(from) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop())
      if (!seen.has(next)) {
        seen.add(next);
        open.push(...(graph.get(next) ?? []));
      }
    return seen;
  };
  const reached = new Map([...graph.keys()].map((node) => [node, reach(node)]));
  const inCircles = [...reached].filter(([node, all]) => all.has(node)).map(([node]) => node);
  const groups = new Map(
    inCircles.map((node) => {
      const group = inCircles.filter((other) => reached.get(node)?.has(other) && reached.get(other)?.has(node)).sort();
      return [group.join(' '), group];
    }),
  );
  return [...groups.values()];
}

function ruleFor(file: string): readonly [string, Allowed] | undefined {
  return Object.entries(table)
    .filter(([name]) => file === name || (name.endsWith('/') && file.startsWith(name)))
    .sort(([a], [b]) => b.length - a.length)[0];
}

function importsOf(file: string): Import[] {
  return findImports(codeOf(file)).map((specifier) =>
    specifier.startsWith('.')
      ? { file, target: posix.normalize(posix.join(dirname(file), specifier)), kind: 'file' }
      : { file, target: specifier, kind: 'package' },
  );
}

/** Specifiers of imports that bring a value; types vanish. */
function findImports(code: string): string[] {
  const still = [...code.matchAll(/^\s*(?:import|export)\s+(?!type\b)(?:[\w*{][^;'"]*?\sfrom\s+)?'([^']+)'/gm)];
  const dynamic = [...code.matchAll(/\bimport\('([^']+)'\)/g)];
  return [...still, ...dynamic].map((match) => match[1] ?? '');
}

function findTypeImports(code: string): string[] {
  return [...code.matchAll(/^\s*(?:import|export)\s+type\s[^;'"]*?\sfrom\s+'([^']+)'/gm)].map(([, from = '']) => from);
}

function codeOf(file: string): string {
  return readFileSync(join(source, file), 'utf8');
}

/** Paths below src/ with forward slashes; tests may import what they like. */
function sourceFiles(): string[] {
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/.test(entry.name) && !/\.test\.ts$/.test(entry.name))
    .map((entry) => relative(source, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
