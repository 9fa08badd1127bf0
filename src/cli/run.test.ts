import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { say as sayIn } from '../../test/support/command-line.ts';

let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'second-story-cli-'));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

async function say(...args: string[]): Promise<string> {
  return (await sayIn(home, args, '2026-03-14')).trimEnd();
}

describe('help', () => {
  test('the overview', async () => {
    expect(await say()).toMatchInlineSnapshot(`
      "Second Story tells what happened in an incident, and what it teaches everybody else.

      Usage: second-story <command> [options]

        init      start a knowledge base
        new       start an incident, record, theme, playback … from a template
        dev       show the site while you write
        schedule  find time for analyses and the review, as calendar files
        gather    propose events from chats, alerts and logs
        blend     put all analyses of an incident on one axis
        review    open the page for a collective review, on this machine
        take      put picked proposals into the record
        playback  make a walkthrough: as data, slides or a file to edit
        check     check every file and say what to mend
        build     check everything and make the site
        preview   serve the finished site on this machine
        upgrade   carry content over to the format of this version
        find      find stories by words, here or on a published site
        themes    say which themes to merge, split, write or answer
        mcp       let an assistant ask the knowledge base
        schema    write JSON Schemas that editors complete from
        readers   count readers from logs, and forget who they were
        digest    print what is new since a day, as mail or for chat
        actions   carry improvement actions to your tracker, and their state back

      A first site, in an empty folder:
        npx second-story init .
        npx second-story dev

      Installed in a folder of yours, every command takes npx in front.
      \`npx second-story <command> --help\` tells more about each.
      Exit codes: 0 all well, 1 problems found, 2 wrong usage or environment, 3 a fault of ours.
      exit 0"
    `);
    expect(await say('--help')).toBe(await say());
    expect(await say('help')).toBe(await say());
  });

  test('of a command says what an option is for there', async () => {
    expect(await say('playback', '--help')).toContain(
      '--out <file>          The file to write. Default: it is printed, if it is text.',
    );
    expect(await say('find', '--help')).toContain('Ask this published site. Default: the knowledge base here.');
  });

  test('of one command', async () => {
    expect(await say('build', '--help')).toMatchInlineSnapshot(`
      "Usage: second-story build [options]

      Checks everything, then makes the site in a folder beside the old one and swaps them.
      If anything is wrong, the last site stays as it was.

      Options:
        --content <folder>    The knowledge base: the folder with knowledge-base.yaml. Default: here, else ./content.
        --analyses <folder>   A folder of private analyses, <incident>/<responder>.mdx, read beside those of the knowledge base. The site shows only what is shared with everyone.
        --out <folder>        Where the site goes. Default: ./dist.
        --url <address>       Whole address of the site, such as https://example.org/kb/: --site and --base in one.
        --base <path>         Path below which the site lives, such as /kb/. Default: that of the url in knowledge-base.yaml.
        --site <address>      Address of the host, such as https://stories.example.org. Default: that of the url in knowledge-base.yaml.
        --drafts              Show entries that are not published too.
        --as-of <YYYY-MM-DD>  The day that counts as today. Default: today in UTC.
        --help                Show help.
        --verbose             Tell every step.
        --debug               Show where in our code something failed.

      Examples:
        npx second-story build
            makes the site in ./dist
        npx second-story build --url https://example.org/kb/
            makes a site that lives at https://example.org/kb/
        npx second-story build --as-of 2026-03-14
            makes the same bytes on any day
      exit 0"
    `);
    expect(await say('help', 'build')).toBe(await say('build', '-h'));
  });

  test.each(['init', 'new', 'dev', 'check', 'build', 'preview', 'schema'])(
    '%s has a usage, options and an example',
    async (name) => {
      const help = await say(name, '--help');
      expect(help).toContain(`Usage: second-story ${name}`);
      expect(help).toMatch(/Examples:\n {2}npx second-story /);
      expect(help).toMatch(/exit 0$/);
    },
  );

  test('the version', async () => {
    expect(await say('--version')).toMatch(/^\d+\.\d+\.\d+\nexit 0$/);
  });
});

describe('wrong usage is answered in words, with exit code 2', () => {
  test('commands, options and folders', async () => {
    const lines = [
      ['biuld'],
      ['frobnicate'],
      ['build', '--drfats'],
      ['check', '--out', 'x'],
      ['build', '--out'],
      ['build', '--out', '--drafts'],
      ['build', '--drafts=yes'],
      ['check', '--content', 'nowhere'],
      ['check', '--content', '.'],
      ['check'],
      ['\u001b[31mred\u0007'],
    ];
    const answers: string[] = [];
    for (const line of lines) answers.push(`> ${line.join(' ')}`, await say(...line), '');
    expect(answers.join('\n').replaceAll('\u001b', 'ESC').replaceAll('\u0007', 'BEL')).toMatchInlineSnapshot(`
      "> biuld
      Unknown command “biuld”.
      Did you mean \`second-story build\`?
      exit 2

      > frobnicate
      Unknown command “frobnicate”.
      \`second-story --help\` lists the commands.
      exit 2

      > build --drfats
      Unknown option --drfats.
      Did you mean --drafts?
      exit 2

      > check --out x
      Unknown option --out for check.
      \`second-story check --help\` lists what there is.
      exit 2

      > build --out
      Missing value for --out.
      Write --out <folder>.
      exit 2

      > build --out --drafts
      Missing value for --out.
      Write --out <folder>.
      exit 2

      > build --drafts=yes
      Unexpected value “yes” for --drafts, which takes none.
      Write --drafts alone.
      exit 2

      > check --content nowhere
      There is no folder HERE/nowhere.
      Check the path behind --content.
      exit 2

      > check --content .
      HERE has no knowledge-base.yaml, so it is not a knowledge base yet.
      \`npx second-story init .\` starts one, or name another folder behind --content.
      exit 2

      > check
      There is no knowledge base here: neither this folder nor ./content has a knowledge-base.yaml.
      \`npx second-story init\` starts one here; --content <folder> names one elsewhere.
      exit 2

      > ESC[31mredBEL
      Unknown command “red�”.
      \`second-story --help\` lists the commands.
      exit 2
      "
    `);
  });

  test('a day, a base, a host and a port that are none', async () => {
    await say('init');
    expect(await say('check', '--as-of', '14 March')).toMatchInlineSnapshot(`
      "Unexpected date “14 March” behind --as-of.
      Write a day such as 2026-03-14.
      exit 2"
    `);
    expect(await say('build', '--base', 'https://example.org/kb')).toMatchInlineSnapshot(`
      "Unexpected base “https://example.org/kb”.
      Write a path such as /kb/ ; the host goes behind --site.
      exit 2"
    `);
    expect(await say('build', '--site', 'https://example.org/kb')).toMatchInlineSnapshot(`
      "Unexpected path “/kb” behind --site.
      Write --site https://example.org --base /kb/
      exit 2"
    `);
    expect(await say('build', '--site', 'example.org')).toMatchInlineSnapshot(`
      "Unexpected address “example.org” behind --site.
      Write the host, such as https://stories.example.org.
      exit 2"
    `);
    expect(await say('dev', '--port', '99999')).toMatchInlineSnapshot(`
      "Unexpected port “99999”.
      Write a number from 1 to 65535, or 0 for any that is free.
      exit 2"
    `);
    expect(await say('preview')).toMatchInlineSnapshot(`
      "There is no site in HERE/dist yet.
      \`npx second-story build\` makes one; \`npx second-story preview --build\` does both.
      exit 2"
    `);
  });

  test('own code that stops is named as such', async () => {
    await say('init');
    const config = join(home, 'content', 'second-story.config.mjs');
    writeFileSync(config, 'throw new Error("no such vault");\n');
    expect(await say('check')).toMatchInlineSnapshot(`
      "second-story.config.mjs in HERE/content stopped with: no such vault
      It is your own code; --debug shows the line.
      exit 2"
    `);
    const rule = `{ id: 'house-rule', title: 'Ours', level: 'warning', group: 'files', about: 'incident', check() { throw new Error('no such key'); } }`;
    // Another address, because Node keeps a module that it has run.
    rmSync(config);
    writeFileSync(join(home, 'content', 'second-story.config.js'), `export default { rules: [${rule}] };\n`);
    expect(await say('check')).toMatchInlineSnapshot(`
      "The rule house-rule of second-story.config.js stopped with: no such key
      It is your own code; --debug shows the line.
      exit 2"
    `);
  });
});

describe('init', () => {
  test('starts a knowledge base that has nothing to mend', async () => {
    expect(await say('init')).toMatchInlineSnapshot(`
      "wrote  content/knowledge-base.yaml
      wrote  content/incidents/2026-03-14-example-the-cache-that-forgot/narrative.mdx
      wrote  content/themes/quiet-dependency.mdx
      wrote  package.json
      wrote  README.md
      wrote  .vscode/settings.json
      wrote  .vscode/extensions.json
      wrote  .gitignore
      wrote  content/.second-story/schemas/ (12 schemas for editors)

      Next:
        npm install && npm run dev
        npx second-story new incident <a few words>

      The example is a draft: dev shows it, the site does not. Delete it when your first story is there.
      exit 0"
    `);
    expect(await say('check')).toMatch(/^(?!.*(?:error|warning))[^]*exit 0$/);
  });

  test('leaves what is there', async () => {
    writeFileSync(join(home, 'package.json'), '{ "name": "theirs" }');
    writeFileSync(join(home, '.gitignore'), '/node_modules\n*.log');
    expect(await say('init', '.')).toContain('kept   package.json');
    expect(readFileSync(join(home, 'package.json'), 'utf8')).toBe('{ "name": "theirs" }');
    expect(readFileSync(join(home, '.gitignore'), 'utf8')).toBe('/node_modules\n*.log\ndist/\n.astro/\n');
    expect(await say('init', '.')).toMatchInlineSnapshot(`
      "There is a knowledge base in this folder already; nothing was written.
      \`npx second-story new incident <words>\` adds a story to it; --ci and --hook add a pipeline and a hook.
      exit 2"
    `);
  });
});

describe('new', () => {
  beforeEach(async () => {
    await say('init');
  });

  test('every kind starts a file without errors', async () => {
    expect(await say('new', 'incident', 'Größe', '&', 'Last:', 'zu', 'viel')).toMatchInlineSnapshot(`
      "wrote  content/incidents/2026-03-14-grosse-last-zu-viel/narrative.mdx

      Next:
        Write it as people lived it; \`npx second-story dev\` shows it while you write.
        \`npx second-story new analysis 2026-03-14-grosse-last-zu-viel <role>\` starts a responder’s own report, \`new record\` the timeline.
        \`npx second-story check\` says what would make it better; with \`status: published\` readers see it.
      exit 0"
    `);
    const id = '2026-03-14-grosse-last-zu-viel';
    for (const words of [
      ['record', id],
      ['actions', id],
      ['analysis', id, 'on', 'call'],
      ['theme', 'No: plan'],
      ['playback', id, 'A walk'],
    ])
      expect(await say('new', ...words)).toMatch(/^wrote {2}.*\n\nNext:\n(?: {2}.*\n)+exit 0$/);
    expect(await say('check')).toMatch(/exit 0$/);
    expect(readdirSync(join(home, 'content/incidents', id)).sort()).toEqual([
      'actions.yaml',
      'analyses',
      'narrative.mdx',
      'record.yaml',
    ]);
  });

  test('the schema that a YAML file names is there', async () => {
    await say('new', 'incident', 'x1');
    await say('new', 'record', '2026-03-14-x1');
    const folder = join(home, 'content/incidents/2026-03-14-x1');
    const path = /\$schema=(\S+)/.exec(readFileSync(join(folder, 'record.yaml'), 'utf8'))?.[1] ?? 'none';
    expect(existsSync(join(folder, path))).toBe(true);
  });

  test('what is there stays', async () => {
    await say('new', 'theme', 'Load');
    expect(await say('new', 'theme', 'load')).toMatchInlineSnapshot(`
      "There is a content/themes/load.mdx already; it stays as it is.
      Open it, or use other words or --id.
      exit 2"
    `);
  });

  test('a title in any script gets an id, and another one may be given', async () => {
    for (const [title, path] of [
      ['Сбой базы', 'incidents/2026-03-14-sboi-bazy/narrative.mdx'],
      ['Łódź: Øresund', 'incidents/2026-03-14-lodz-oresund/narrative.mdx'],
      ['決済遅延', 'incidents/2026-03-14-incident/narrative.mdx'],
      ['接続数', 'incidents/2026-03-14-incident-2/narrative.mdx'],
    ] as const)
      expect(await say('new', 'incident', title)).toContain(`wrote  content/${path}\n`);
    expect(await say('new', 'incident', '決済遅延', '--id', 'slow-checkout')).toContain('2026-03-14-slow-checkout/');
    expect(await say('new', 'theme', '漢字')).toContain('wrote  content/themes/theme.mdx\n');
    expect(await say('new', 'theme', '漢字', '--id', 'Kanji!')).toMatchInlineSnapshot(`
      "Unexpected id “Kanji!” behind --id.
      Write lower-case letters, digits and hyphens, such as kanji.
      exit 2"
    `);
    expect(await say('check')).toMatch(/exit 0$/);
  });

  test('an incident of another day, with its services and an analysis for each responder', async () => {
    writeFileSync(join(home, 'content/services.yaml'), 'checkout: { name: Checkout }\n');
    const options = ['--on', '2026-02-28', '--services', 'checkout', '--responders', 'on-call, Support agent,当番'];
    expect(await say('new', 'incident', 'Slow', ...options)).toMatchInlineSnapshot(`
      "wrote  content/incidents/2026-02-28-slow/narrative.mdx
      wrote  content/incidents/2026-02-28-slow/record.yaml
      wrote  content/incidents/2026-02-28-slow/analyses/on-call.mdx
      wrote  content/incidents/2026-02-28-slow/analyses/support-agent.mdx
      wrote  content/incidents/2026-02-28-slow/analyses/responder.mdx

      Next:
        Ask each of them to write soon and alone: \`npx second-story schedule 2026-02-28-slow\` finds the time.
        \`npx second-story gather 2026-02-28-slow <file>\` proposes events from a chat, a pager or deployments.
        \`npx second-story blend 2026-02-28-slow\` puts the analyses on one axis, \`review\` opens the page for the meeting.
        Write it as people lived it; \`npx second-story dev\` shows it while you write.
        \`npx second-story check\` says what would make it better; with \`status: published\` readers see it.
      exit 0"
    `);
    const narrative = readFileSync(join(home, 'content/incidents/2026-02-28-slow/narrative.mdx'), 'utf8');
    expect(narrative).toContain('  began: 2026-02-28\nservices: [checkout]\n');
    const read = (name: string): string => readFileSync(join(home, 'content/incidents/2026-02-28-slow', name), 'utf8');
    expect(read('record.yaml')).toContain(
      'people:\n  - { id: on-call, role: on-call }\n  - { id: support-agent, role: Support agent }\n  - { id: responder, role: 当番 }\n',
    );
    expect(read('analyses/responder.mdx')).toContain('role: 当番\nperson: responder\n');
    rmSync(join(home, 'content/incidents/2026-02-28-slow/analyses/support-agent.mdx'));
    await say('new', 'analysis', 'slow', 'Support agent');
    expect(read('analyses/support-agent.mdx')).toContain('role: Support agent\nperson: support-agent\n');
    expect(await say('check')).toMatch(/exit 0$/);
    expect(await say('new', 'incident', 'Slower', '--services', 'chekout')).toMatchInlineSnapshot(`
      "There is no service “chekout” in HERE/content/services.yaml.
      Did you mean checkout?
      exit 2"
    `);
    expect(await say('new', 'incident', 'Slower', '--on', '2026-02-30')).toMatchInlineSnapshot(`
      "Unexpected date “2026-02-30” behind --on.
      Write a day such as 2026-03-14.
      exit 2"
    `);
    expect(await say('new', 'theme', 'Slower', '--on', '2026-02-28')).toMatchInlineSnapshot(`
      "Unexpected --on for a new theme.
      Only an incident takes --on.
      exit 2"
    `);
  });

  test('the part of an id that no other has is enough', async () => {
    await say('new', 'incident', 'Slow', 'checkout');
    await say('new', 'incident', 'Slow', 'search');
    expect(await say('new', 'analysis', 'checkout', 'on-call')).toContain(
      'wrote  content/incidents/2026-03-14-slow-checkout/analyses/on-call.mdx\n',
    );
    expect(await say('new', 'analysis', 'slow', 'on-call')).toMatchInlineSnapshot(`
      "“slow” is a part of 2 incidents’ ids.
      Write more of one: 2026-03-14-slow-checkout, 2026-03-14-slow-search
      exit 2"
    `);
  });

  test('what is missing is asked for', async () => {
    expect(await say('new')).toMatchInlineSnapshot(`
      "Missing what to start.
      The kinds are incident, record, actions, analysis, theme, playback.
      exit 2"
    `);
    expect(await say('new', 'theme')).toMatchInlineSnapshot(`
      "Missing words for a new theme.
      Write \`npx second-story new theme <a few words>\`.
      exit 2"
    `);
    expect(await say('new', 'record', '../../etc')).toMatchInlineSnapshot(`
      "There is no incident “../../etc”.
      \`npx second-story new incident <a few words>\` starts one.
      exit 2"
    `);
    expect(await say('new', 'record', '2026-03-14-example-the-cache-that-forgto')).toMatchInlineSnapshot(`
      "There is no incident “2026-03-14-example-the-cache-that-forgto”.
      Did you mean 2026-03-14-example-the-cache-that-forgot?
      exit 2"
    `);
  });
});

describe('check and build', () => {
  beforeEach(async () => {
    await say('init');
    writeFileSync(join(home, 'content', 'themes', 'broken.mdx'), '---\ntitel: Broken\nstatus: published\n---\n');
  });

  test('an error is shown at its place, and stops a build before anything is written', async () => {
    const error = 'content/themes/broken.mdx:2:1  error  Unexpected key “titel”, expected title  unknown-key';
    const checked = await say('check');
    expect(checked).toContain(error);
    expect(checked).toMatch(/exit 1$/);
    const built = await say('build');
    expect(built).toContain(error);
    expect(built).toMatch(/Nothing was built; the last site stays as it was\.\nexit 1$/);
    expect(existsSync(join(home, 'dist'))).toBe(false);
  });

  test('the same as JSON', async () => {
    const said = (await say('check', '--json')).replace(/\nexit 1$/, '');
    const messages = (JSON.parse(said) as { messages: { rule: string; file: string }[] }).messages;
    expect(messages).toContainEqual(
      expect.objectContaining({ rule: 'unknown-key', file: 'themes/broken.mdx', level: 'error' }),
    );
  });

  test('a folder with files of others is not replaced', async () => {
    mkdirSync(join(home, 'dist'));
    writeFileSync(join(home, 'dist', 'thesis.txt'), 'years of work');
    expect(await say('build')).toMatchInlineSnapshot(`
      "HERE/dist has files that Second Story did not make, so it stays as it is.
      Name another folder behind --out, or empty that one.
      exit 2"
    `);
    expect(readdirSync(join(home, 'dist'))).toEqual(['thesis.txt']);
  });
});
