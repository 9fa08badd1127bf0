import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JsonSchema } from '../core/model/json-schemas.ts';
import { say as sayIn } from '../../test/support/command-line.ts';

const mainFile = fileURLToPath(new URL('main.ts', import.meta.url));
let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'second-story-hour-'));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

async function say(...args: string[]): Promise<string> {
  return (await sayIn(home, args, '2026-03-14')).trimEnd();
}

describe('init with a pipeline, a hook and an editor', () => {
  test.each([
    ['github', '.github/workflows/stories.yml', 'second-story build --url "${{ steps.pages.outputs.base_url }}"'],
    ['gitlab', '.gitlab-ci.yml', 'second-story build --out "$CI_PROJECT_DIR/public" --url "$CI_PAGES_URL"'],
  ])('--ci %s', async (host, path, publishes) => {
    expect(await say('init', '--ci', host)).toContain(`wrote  ${path}\n`);
    const text = readFileSync(join(home, path), 'utf8');
    expect(text).toContain(publishes);
    expect(text).toContain('second-story check');
    expect(load(text)).toBeTypeOf('object');
  });

  test.each([
    [
      'github',
      '.github/workflows/stories.yml',
      ['working-directory: "docs/our stories"', 'path: "docs/our stories/dist"'],
    ],
    ['gitlab', '.gitlab-ci.yml', ['- cd "docs/our stories"', 'files: ["docs/our stories/package-lock.json"]']],
  ])('--ci %s in a folder of a repository writes at its root, with paths from there', async (host, path, parts) => {
    spawnSync('git', ['init', '-q'], { cwd: home });
    expect(await say('init', 'docs/our stories', '--ci', host)).toContain(`wrote  ../../${path}\n`);
    const text = readFileSync(join(home, path), 'utf8');
    expect(load(text)).toBeTypeOf('object');
    for (const part of parts) expect(text).toContain(part);
    expect(existsSync(join(home, 'docs/our stories', path))).toBe(false);
  });

  test('a pipeline and a hook are added to a knowledge base that is there, and nothing else', async () => {
    await say('init');
    writeFileSync(
      join(home, 'package.json'),
      '{ "dependencies": { "second-story": "file:../second-story-0.1.0.tgz" } }',
    );
    const readme = join(home, 'README.md');
    rmSync(readme);
    expect(await say('init', '.', '--ci', 'github', '--hook')).toMatchInlineSnapshot(`
      "wrote  .githooks/pre-commit
      wrote  .github/workflows/stories.yml

      Next:
        git init && git config core.hooksPath .githooks
        cp ../second-story-0.1.0.tgz . && npm install ./second-story-0.1.0.tgz
            the pipeline has only what is in the repository; commit that file too
      exit 0"
    `);
    expect(existsSync(readme)).toBe(false);
    writeFileSync(join(home, 'package.json'), '{ "dependencies": { "second-story": "file:second-story-0.1.0.tgz" } }');
    expect(await say('init', '.', '--ci', 'github')).toMatchInlineSnapshot(`
      "kept   .github/workflows/stories.yml
      exit 0"
    `);
  });

  test('a file where the folder should be', async () => {
    writeFileSync(join(home, 'stories'), '');
    expect(await say('init', 'stories')).toMatchInlineSnapshot(`
      "A file stands where a folder is needed: HERE/stories.
      Move it, or name another folder.
      exit 2"
    `);
  });

  test('a word that a command does not take is told, not passed over', async () => {
    await say('init');
    expect(await say('check', 'content/themes')).toMatchInlineSnapshot(`
      "Unexpected “content/themes” behind check, which takes options only.
      Leave it out. Another knowledge base is named with --content <folder>. --changed shows only messages about what you changed.
      exit 2"
    `);
    expect(await say('build', 'content')).toMatchInlineSnapshot(`
      "Unexpected “content” behind build, which takes options only.
      Leave it out. Another knowledge base is named with --content <folder>.
      exit 2"
    `);
  });

  test('what `new` writes has nothing to mend', async () => {
    await say('init');
    await say('new', 'incident', 'Checkout was slow', '--responders', 'on-call,support');
    await say('new', 'actions', 'checkout');
    expect(await say('check')).toMatchInlineSnapshot(`
      "Nothing to mend in 8 files.
      Readers do not see 3 drafts.
      exit 0"
    `);
    // Its questions are asked of whoever writes; once readers see it, a heading without an answer is told.
    const narrative = join(home, 'content/incidents/2026-03-14-checkout-was-slow/narrative.mdx');
    writeFileSync(narrative, readFileSync(narrative, 'utf8').replace('status: draft', 'status: published'));
    expect((await say('check')).match(/Missing words below a heading/g)).toHaveLength(3);
  });

  test('a folder below a knowledge base is told where that is', async () => {
    await say('init');
    const sayAt = async (at: string): Promise<string> =>
      (await sayIn(join(home, at), ['check'], '2026-03-14')).trimEnd();
    expect(await sayAt('content/themes')).toMatchInlineSnapshot(`
      "There is no knowledge base in this folder, but one above it: \`..\`.
      Run the command there, or add \`--content ..\`.
      exit 2"
    `);
    expect(await sayAt('.vscode')).toContain('but one above it: `../content`.');
  });

  test('an option with two values is told', async () => {
    expect(await say('init', '.', '--ci', 'github', '--ci', 'gitlab')).toMatchInlineSnapshot(`
      "--ci is given twice: github and gitlab.
      Leave one of them out.
      exit 2"
    `);
    expect(existsSync(join(home, 'content'))).toBe(false);
  });

  test('an incident is found by a word of its id with a slip in it', async () => {
    await say('init');
    await say('new', 'incident', 'Checkout was slow');
    expect(await say('new', 'record', 'chekout')).toContain('Did you mean 2026-03-14-checkout-was-slow?');
    expect(await say('new', 'record', 'zebra')).toContain('`npx second-story new incident <a few words>` starts one.');
  });

  test('a title without a word is asked for again, and one that Latin letters cannot say makes no half of an id', async () => {
    await say('init');
    expect(await say('new', 'incident', '...')).toMatchInlineSnapshot(`
      "There is no word in “...”.
      Say in a few words what people would call it.
      exit 2"
    `);
    expect(await say('new', 'incident', '🔥')).toContain('There is no word in “🔥”.');
    expect(await say('new', 'incident', '決済が遅くなった')).toMatchInlineSnapshot(`
      "wrote  content/incidents/2026-03-14-incident/narrative.mdx

      Next:
        The id cannot say these words in Latin letters. To choose it, delete what was written and add \`--id slow-checkout\`.
        Write it as people lived it; \`npx second-story dev\` shows it while you write.
        \`npx second-story new analysis 2026-03-14-incident <role>\` starts a responder’s own report, \`new record\` the timeline.
        \`npx second-story check\` says what would make it better; with \`status: published\` readers see it.
      exit 0"
    `);
    expect(await say('new', 'theme', '静かな依存')).toContain('wrote  content/themes/theme.mdx');
    expect(existsSync(join(home, 'content/incidents/2026-03-14-incident/narrative.mdx'))).toBe(true);
    await say('new', 'incident', '決済が遅い', '--id', 'slow-checkout');
    expect(await say('check')).toMatch(/exit 0$/);
  });

  test('a file that is there stays, and what has no file of its own is told its list', async () => {
    await say('init');
    await say('new', 'incident', 'Checkout was slow', '--responders', 'on-call');
    expect(await say('new', 'record', 'checkout')).toMatchInlineSnapshot(`
      "There is a content/incidents/2026-03-14-checkout-was-slow/record.yaml already; it stays as it is.
      Open it and go on in it.
      exit 2"
    `);
    expect(await say('new', 'analysis', 'checkout', 'Database administrator')).toMatchInlineSnapshot(`
      "wrote  content/incidents/2026-03-14-checkout-was-slow/analyses/database-administrator.mdx

      Next:
        The record has no person \`database-administrator\` yet. Add \`- { id: database-administrator, role: Database administrator }\` to its people, and \`person: database-administrator\` here.
        Write soon and alone. Who may read the repository may read it; the site shows it with \`share: everyone\`.
      exit 0"
    `);
    expect(await say('new', 'team', 'Payments')).toMatchInlineSnapshot(`
      "A team has no file of its own.
      Write it into teams.yaml, such as \`payments: { name: Payments }\`.
      exit 2"
    `);
    expect(await say('new', 'term')).toContain('glossary.yaml');
  });

  test('--services begins the list of services where there is none', async () => {
    await say('init');
    expect(await say('new', 'incident', 'Checkout was slow', '--services', 'checkout,pay')).toContain(
      'wrote  content/services.yaml\n',
    );
    expect(readFileSync(join(home, 'content/services.yaml'), 'utf8')).toMatchInlineSnapshot(`
      "checkout: { name: checkout }
      pay: { name: pay }
      "
    `);
    expect(await say('check')).toContain('Nothing to mend');
    expect(await say('new', 'incident', 'Again', '--services', 'chekout')).toContain('Did you mean checkout?');
    rmSync(join(home, 'content/services.yaml'));
    expect(await say('new', 'incident', 'Again', '--services', 'The Shop')).toMatchInlineSnapshot(`
      "Unexpected service “The Shop” behind --services.
      Write its id, such as the-shop; a comma stands between two.
      exit 2"
    `);
  });

  test('a file where a folder is named, and two addresses, are told', async () => {
    await say('init');
    expect(await say('check', '--content', 'README.md')).toMatchInlineSnapshot(`
      "HERE/README.md is a file, not a folder.
      Check the path behind --content.
      exit 2"
    `);
    expect(await say('check', '--analyses', 'README.md')).toContain('README.md is a file, not a folder.');
    expect(await say('build', '--url', 'https://a.example/kb/', '--base', '/x/')).toMatchInlineSnapshot(`
      "--url https://a.example/kb/ and --base /x/ name two places.
      Leave one of them out; --url alone says it all.
      exit 2"
    `);
    expect(await say('build', '--url', 'https://a.example/kb/', '--site', 'https://b.example')).toContain(
      '--url https://a.example/kb/ and --site https://b.example name two places.',
    );
    expect(existsSync(join(home, 'dist'))).toBe(false);
  });

  test('what the list of themes does not count is told', async () => {
    await say('init');
    expect(await say('themes')).toMatchInlineSnapshot(`
      "0 themes, 0 stories. Nothing to tend. Not counted: 2 drafts; --drafts counts what is not published too.
      exit 0"
    `);
    expect(await say('themes', '--drafts')).not.toContain('Not counted');
  });

  test.runIf(existsSync('/proc/self'))('a place where no folder can be made ends a command at once', async () => {
    expect(await say('init', '/proc/stories')).toMatchInlineSnapshot(`
      "No folder can be made here: /proc/stories.
      Name a folder elsewhere.
      exit 2"
    `);
    await say('init');
    expect(await say('build', '--drafts', '--out', '/proc/stories/site')).toMatch(
      /^No folder can be made here[^]*exit 2$/,
    );
  });

  test('--changed outside of git, and before the first commit', async () => {
    await say('init');
    expect(await say('check', '--changed')).toMatchInlineSnapshot(`
      "--changed needs git, and HERE/content is in no repository of it.
      Leave --changed out to see all messages, or begin a repository with \`git init\`.
      exit 2"
    `);
    spawnSync('git', ['init', '-q'], { cwd: home });
    expect(await say('check', '--changed')).toMatchInlineSnapshot(`
      "Nothing is committed yet, so there is nothing to compare with.
      Leave --changed out until the first commit.
      exit 2"
    `);
  });

  test('the example has nothing to mend in any zone', async () => {
    await say('init');
    const settings = join(home, 'content/knowledge-base.yaml');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace('timeZone: UTC', 'timeZone: Asia/Tokyo'));
    expect(await say('check')).toContain('Nothing to mend in 3 files.');
  });

  test('--ci of a host that we do not know', async () => {
    expect(await say('init', '--ci', 'circle')).toMatchInlineSnapshot(`
      "Unexpected host “circle” behind --ci.
      Write one of github, gitlab.
      exit 2"
    `);
    expect(existsSync(join(home, 'content'))).toBe(false);
  });

  describe('the hook checks what is about to be committed', () => {
    /** What git says, and how it ended. */
    function git(...args: string[]): { said: string; status: number | null } {
      const { stdout, stderr, status } = spawnSync(
        'git',
        ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args],
        { cwd: home, encoding: 'utf8' },
      );
      return { said: stdout + stderr, status };
    }
    const theme = (): string => join(home, 'content/themes/quiet-dependency.mdx');

    beforeEach(async () => {
      git('init', '-q');
      expect(await say('init', '--hook')).toContain('wrote  .githooks/pre-commit\n');
      mkdirSync(join(home, 'node_modules/.bin'), { recursive: true });
      const program = join(home, 'node_modules/.bin/second-story');
      writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${mainFile}" "$@"\n`, { mode: 0o755 });
    });

    test('from the first commit on, and nothing else', () => {
      const good = readFileSync(theme(), 'utf8');
      writeFileSync(theme(), good.replace('title:', 'titel:'));
      git('add', '.');
      expect(git('commit', '-m', 'First').said).toContain('Unexpected key “titel”');
      writeFileSync(theme(), good);
      git('add', '.');
      expect(git('commit', '-qm', 'First').status).toBe(0);
      writeFileSync(theme(), good.replace('title:', 'titel:'));
      // Not staged, so not about to be committed.
      expect(git('commit', '-qm', 'Second', '--allow-empty').status).toBe(0);
      git('add', '.');
      writeFileSync(theme(), good);
      // Staged, although the folder is fine again.
      expect(git('commit', '-qm', 'Third').status).toBe(1);
      expect(readdirSync(join(home, '.astro'))).toEqual(['collections']);
      expect(git('status', '--short', '--untracked-files=all').said).not.toContain('.astro');
    }, 60_000);

    test('and tells of what it changes, not of every other file', () => {
      const other = join(home, 'content/themes/other.mdx');
      writeFileSync(other, '---\ntitle: Other\ndefinition: Due to human error.\n---\n');
      git('add', '.');
      expect(git('commit', '-m', 'First').said).toContain('themes/other.mdx');
      writeFileSync(join(home, 'README.md'), 'Ours.\n');
      // With -a, git has an index of its own for this commit.
      expect(git('commit', '-am', 'Second')).toMatchObject({
        said: expect.not.stringContaining('other.mdx'),
        status: 0,
      });
      rmSync(theme());
      writeFileSync(join(home, 'README.md'), 'Our own.\n');
      // So it has where paths are named.
      expect(git('commit', '-m', 'Third', 'README.md').status).toBe(0);
      const broken = git('commit', '-am', 'Fourth');
      expect(broken.said).toContain('narrative.mdx');
      expect(broken.said).toContain('Unexpected theme “quiet-dependency”');
      expect(broken.status).toBe(1);
    }, 60_000);

    test('with code of its own beside the stories, whatever package.json says of modules', () => {
      writeFileSync(join(home, 'package.json'), '{ "type": "commonjs" }');
      writeFileSync(join(home, 'content/words.ts'), 'export const words: string[] = [];\n');
      writeFileSync(
        join(home, 'content/second-story.config.ts'),
        "import { words } from './words.ts';\nexport default { remarkPlugins: words satisfies string[] };\n",
      );
      git('add', '.');
      const { said, status } = git('commit', '-m', 'First');
      expect(said).not.toMatch(/warning|stopped/i);
      expect(status).toBe(0);
    }, 60_000);
  });

  test('an editor knows the kind of each file, new ones too', async () => {
    await say('init');
    await say('new', 'incident', 'Größe');
    const folder = join(home, '.astro/collections');
    const { entries } = JSON.parse(readFileSync(join(folder, 'collections.json'), 'utf8')) as {
      entries: Record<string, string>;
    };
    const below = decodeURIComponent(pathToFileURL(join(home, 'content')).href).toLowerCase();
    expect(entries).toEqual({
      [`${below}/incidents/2026-03-14-example-the-cache-that-forgot/narrative.mdx`]: 'narrative',
      [`${below}/incidents/2026-03-14-grosse/narrative.mdx`]: 'narrative',
      [`${below}/themes/quiet-dependency.mdx`]: 'theme',
    });
    const schema = JSON.parse(readFileSync(join(folder, 'narrative.schema.json'), 'utf8')) as JsonSchema;
    expect(Object.keys(schema.properties ?? {}).length).toBeGreaterThan(20);
    const settings = JSON.parse(readFileSync(join(home, '.vscode/settings.json'), 'utf8')) as {
      'yaml.schemas': Record<string, string>;
    };
    expect(Object.values(settings['yaml.schemas'])).toContain('content/learning-culture.yaml');
    for (const path of Object.keys(settings['yaml.schemas'])) expect(existsSync(join(home, path)), path).toBe(true);
  });
});

describe('upgrade', () => {
  test('of what has the present format does nothing and says so', async () => {
    await say('init');
    expect(await say('upgrade')).toMatchInlineSnapshot(`
      "The content has format 1, the newest there is; nothing to do.
      exit 0"
    `);
  });

  test('of what is older changes the files and says which', async () => {
    mkdirSync(join(home, 'incidents/2026-03-14-x'), { recursive: true });
    writeFileSync(join(home, 'knowledge-base.yaml'), 'format: 0\n');
    writeFileSync(join(home, 'incidents/2026-03-14-x/narrative.mdx'), '---\ntitle: X\n---\nWords.\n');
    const actions = join(home, 'incidents/2026-03-14-x/actions.yaml');
    const before = '- { id: a, text: A better alert, kind: technical, asOf: 2026-03-14 }\n';
    writeFileSync(actions, before);
    expect(await say('check')).toContain('`npx second-story upgrade` carries older content over');
    expect(await say('upgrade', '--dry-run')).toMatchInlineSnapshot(`
      "would change  incidents/2026-03-14-x/actions.yaml
      would change  knowledge-base.yaml
      2 files would be carried over from format 0 to 1. \`npx second-story check\` says what is left to mend.
      exit 0"
    `);
    expect(readFileSync(actions, 'utf8')).toBe(before);
    expect(await say('upgrade')).toMatchInlineSnapshot(`
      "changed  incidents/2026-03-14-x/actions.yaml
      changed  knowledge-base.yaml
      2 files carried over from format 0 to 1. \`npx second-story check\` says what is left to mend.
      exit 0"
    `);
    expect(readFileSync(actions, 'utf8')).toBe(before.replace('asOf', 'heardOn'));
    expect(await say('check')).toMatch(/exit 0$/);
  });

  test('of what is newer, or says nothing, asks for what is missing', async () => {
    writeFileSync(join(home, 'knowledge-base.yaml'), 'format: 2\n');
    expect(await say('upgrade')).toMatchInlineSnapshot(`
      "HERE/knowledge-base.yaml has format 2; this version of Second Story knows up to 1.
      Upgrade the package: npm install second-story@latest
      exit 2"
    `);
    writeFileSync(join(home, 'knowledge-base.yaml'), 'title: X\n');
    expect(await say('upgrade')).toMatchInlineSnapshot(`
      "HERE/knowledge-base.yaml does not say its format.
      Write \`format: 1\` if it is new, or the number that it had.
      exit 2"
    `);
  });
});
