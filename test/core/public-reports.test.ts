import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkKnowledgeBase, type CheckedKnowledgeBase } from '../../src/core/check/check-knowledge-base.ts';
import { countWords } from '../../src/core/model/count-words.ts';
import { parseMoment } from '../../src/core/model/moment-grammar.ts';
import { toId } from '../../src/core/model/to-id.ts';
import { wordsOf } from '../../src/core/search/words-of.ts';
import { pagePaths } from '../../src/site/page-paths.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { narrativeOf } from '../support/narrative-of.ts';

/**
 * Small inputs of the kinds that public reports tell of other tools: what went wrong there, and what is right. Each kind has a number
 * and a name, so that one can see that it holds; what needs a browser or a finished site is named at the end with the test that looks.
 */
const folder = 'incidents/2026-03-14-orders';
const card = 'title: Orders were slow\nstatus: published\npublished: 2026-04-20';

function check(files: Readonly<Record<string, string>>, settings = 'timeZone: UTC'): CheckedKnowledgeBase {
  const all = { 'knowledge-base.yaml': `format: 1\nurl: https://kb.example.org/kb/\n${settings}\n`, ...files };
  return checkKnowledgeBase(memoryFiles(all), { drafts: true, asOf: '2026-06-01', pages: pagePaths });
}

/** Errors and warnings, each as its place, rule and reason. */
function told(files: Readonly<Record<string, string>>, settings?: string): string[] {
  return check(files, settings)
    .messages.filter(({ level }) => level !== 'suggestion')
    .map(
      ({ file, place, rule, reason }) =>
        `${file.replace(`${folder}/`, '')}${place ? `:${String(place.start.line)}:${String(place.start.column)}` : ''} ${rule}: ${reason}`,
    );
}

const story = (body: string): Record<string, string> => ({
  [`${folder}/narrative.mdx`]: `---\n${card}\n---\n${body}\n`,
});
const inMarkdown = (body: string): Record<string, string> => ({
  [`${folder}/narrative.md`]: `---\n${card}\n---\n${body}\n`,
});

/** The timeline of a story: moments as they were understood, and words. */
function events(body: string, settings?: string): string[] {
  const { wholeGraph } = check(inMarkdown(body), settings);
  return [...wholeGraph.incidents.values()].flatMap(({ record }) =>
    record.timeline.map(({ at, what }) => {
      const [first] = at;
      if (!first) return what;
      const { asWritten: _asWritten, ...moment } = first.at;
      return `${JSON.stringify(moment, (key, value: unknown) => (key === 'asWritten' || key === 'approximate' ? undefined : value))} ${what}`;
    }),
  );
}

function ids(html: string): string[] {
  return [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
}

describe('notes and headings', () => {
  test('01-footnote-twice: ids are unique, labels compared as Markdown does', () => {
    const { html } = narrativeOf('Up.[^l] Down.[^l] More.[^Host]\n\n[^l]: Of the broker.\n[^host]: Of the host.\n');
    expect(new Set(ids(html)).size).toBe(ids(html).length);
    expect(html).toContain('Of the host.');
    expect(html.match(/role="doc-backlink"/g)).toHaveLength(3);
  });
  test('02-footnote-in-block: a note is collected wherever it is defined, and one without partner is told', () => {
    const { html } = narrativeOf(
      '> Said.[^a]\n>\n> [^a]: In the chat.\n\n<Aside>\n\nForty.[^b]\n\n[^b]: From the board.\n\n</Aside>\n',
    );
    expect(html).toContain('In the chat.');
    expect(html).toContain('From the board.');
    expect(told(story('Said.[^a]\n\n[^b]: In the chat.'))).toMatchInlineSnapshot(`
      [
        "narrative.mdx:6:6 foreign-markup: Unexpected “[^a]”, expected a note that is defined, as in [^1]: Words",
      ]
    `);
  });
  test('03-footnote-heading-clash: a heading called like a note keeps its address', () => {
    const { html } = narrativeOf('Up.[^a]\n\n## Note 1\n\nSee [it](#note-1).\n\n[^a]: Of the broker.\n');
    expect(ids(html)).toEqual(['fnref:1', 'note-1', 'fn:1']);
  });
  test('04-emoji-heading: a heading of signs alone has an address', () => {
    expect(ids(narrativeOf('## 🔥\n\nHot.\n\n## 14:10 The call\n\nSee [it](#1410-the-call).\n').html)).toEqual([
      'section',
      '1410-the-call',
    ]);
  });
  test('51-analyses-headings: several texts on one page have ids of their own', () => {
    const analysis = (role: string): string =>
      `---\nrole: ${role}\nshare: everyone\n---\nWords.[^1]\n\n## What I saw\n\nSee [it](#what-i-saw).\n\n[^1]: Note of ${role}.\n`;
    const files = {
      ...story('Words.\n\n## What I saw\n\nA line.'),
      [`${folder}/analyses/a.mdx`]: analysis('On-call'),
      [`${folder}/analyses/b.mdx`]: analysis('Support'),
    };
    // That the page prefixes them is seen at the narrative's view; here, that none of the links is told wrong.
    expect(told(files)).toEqual([]);
  });
});

describe('braces, angles and other dialects', () => {
  test('05-braces: each is told, and none hides the next', () => {
    expect(
      told(
        story(
          'The chart had {{ .Values.n }}.\n\nThe path is /u/{id}.\n\n- It is {no one/a team}.\n\nIt said {"code": 504}.',
        ),
      ),
    ).toMatchInlineSnapshot(`
      [
        "narrative.mdx:6:15 mdx-syntax: Unexpected {{ .Values.n }}, expected a backslash before each brace",
        "narrative.mdx:8:16 no-code: Unexpected expression {id}, expected prose",
        "narrative.mdx:10:9 mdx-syntax: Unexpected {no one/a team}, expected a backslash before each brace",
        "narrative.mdx:12:9 mdx-syntax: Unexpected {"code": 504}, expected a backslash before each brace",
      ]
    `);
  });
  test.each([
    ['05b-brace-one', 'The path is /users/{id}/orders.', 'The path is /users/\\{id\\}/orders.'],
    ['05c-brace-helm', 'The chart had {{ .Values.n }} in it.', 'The chart had \\{\\{ .Values.n \\}\\} in it.'],
    ['05d-brace-json', 'It said {"error": "no", "code": 504}.', 'It said \\{"error": "no", "code": 504\\}.'],
    ['05e-brace-words', '- It is assigned to {no one/a team}.', '- It is assigned to \\{no one/a team\\}.'],
    ['06a-less-digit', 'It stayed <100 ms.', 'It stayed \\<100 ms.'],
    ['06b-placeholder', 'We ran restore --into <cluster-name> there.', 'We ran restore --into \\<cluster-name> there.'],
    ['06c-generic', 'A List<String> came back.', 'A List\\<String> came back.'],
  ])('%s: one message, with a fix', (_name, body, mended) => {
    const { messages, sources } = check(story(body));
    const errors = messages.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(1);
    const text = sources.get(`${folder}/narrative.mdx`)?.text ?? '';
    const fixed = (errors[0]?.fix ?? [])
      .toSorted((a, b) => b.start - a.start)
      .reduce((words, { start, end, text: instead }) => words.slice(0, start) + instead + words.slice(end), text);
    expect(fixed).toContain(mended);
  });
  test('06-angles and 06d-two: the rest is still checked', () => {
    expect(told(story('Into <cluster-name>.\n\nIt stayed <100 ms; see <https://example.org/s>.')))
      .toMatchInlineSnapshot(`
      [
        "narrative.mdx:6:6 mdx-syntax: Unexpected <cluster-name>, expected a backslash before <",
        "narrative.mdx:8:11 mdx-syntax: Unexpected “<100 ms;”, expected a backslash before <",
        "narrative.mdx:8:24 mdx-syntax: Unexpected <https://…>, expected [words](https://…)",
      ]
    `);
  });
  test('33-mdx-misc: sentences that look like code, and tags, each with a way out', () => {
    expect(told(story('export PATH broke.\n\n<details>\n\nMore.\n\n</details>\n\n<Unknown />\n\nH<sub>2</sub>O')))
      .toMatchInlineSnapshot(`
      [
        "narrative.mdx:6:1 no-code: Unexpected export, expected prose",
        "narrative.mdx:8:1 no-html: Unexpected HTML <details>, expected <Aside title="…">",
        "narrative.mdx:14:1 unknown-element: Unexpected element <Unknown>, expected one of Aside, Chart, Event, Factors, Figure, Incident, Perspective, Quote, Term, Theme, Timeline",
        "narrative.mdx:16:2 no-html: Unexpected HTML <sub>, expected Markdown or an element",
      ]
    `);
  });
  test('34-hugo-jekyll and 35-github-alert: leftovers are told', () => {
    expect(
      told(
        inMarkdown(
          '{{< figure src="a.png" >}}\n\n:::note\nWords.\n:::\n\n> [!NOTE]\n> Words.\n\n[[Runbook]]\n\n## Heading {#own}',
        ),
      ),
    ).toMatchInlineSnapshot(`
      [
        "narrative.md:6:1 foreign-markup: Unexpected “{{< figure src="a.png" >}}”, expected Markdown or an element",
        "narrative.md:8:1 foreign-markup: Unexpected “:::note”, expected <Aside title="…">",
        "narrative.md:12:3 foreign-markup: Unexpected “[!NOTE]”, expected <Aside title="…">",
        "narrative.md:15:1 foreign-markup: Unexpected “[[Runbook]]”, expected a link such as [words](../2026-03-14-checkout-slow/)",
        "narrative.md:17:11 foreign-markup: Unexpected “ {#own}”, expected the heading alone",
      ]
    `);
  });
  test('37-midword: words are shown as they are, marks left over are told', () => {
    const { html } = narrativeOf('1) one\n2) two\n\n~one~ and ~~two~~, http://localhost:3000, **「太字」**です\n');
    expect(html).toContain('<ol>');
    expect(html).toContain('<strong>「太字」</strong>');
    expect(told(story('It`s slow, **bold:**text and more.'))).toMatchInlineSnapshot(`
      [
        "narrative.mdx:6:3 foreign-markup: Unexpected \`, expected one at each end, right at the words",
        "narrative.mdx:6:12 foreign-markup: Unexpected **, expected one at each end, right at the words",
      ]
    `);
  });
  test('38-hidden-unicode: told, line by line', () => {
    expect(told(story('The que\u200bue \u202egrew.\n\n## Head\u200bing'))).toMatchInlineSnapshot(`
      [
        "narrative.mdx:6:8 hidden-character: Unexpected character U+200B (takes no room), expected characters that can be seen",
        "narrative.mdx:8:1 empty-part: Missing words below a heading; add them, or take the heading out",
        "narrative.mdx:8:8 hidden-character: Unexpected character U+200B (takes no room), expected characters that can be seen",
      ]
    `);
  });
});

describe('front matter and YAML', () => {
  test('07-blank-before-front: it has to be the first line, and is mended', () => {
    const { messages } = check({ [`${folder}/narrative.mdx`]: `\n\n---\n${card}\n---\nWords.\n` });
    expect(messages.map(({ reason }) => reason)).toEqual([
      'Unexpected blank line before the front matter, expected --- in the first line',
    ]);
    expect(messages[0]?.fix).toEqual([{ start: 0, end: 2, text: '' }]);
  });
  test('08-toml-front', () => {
    expect(told({ [`${folder}/narrative.mdx`]: '+++\ntitle = "A"\n+++\nWords.\n' })).toMatchInlineSnapshot(`
      [
        "narrative.mdx:1:1 front-matter: Unexpected +++, expected --- and YAML",
      ]
    `);
  });
  test('09-front-variants: blanks behind the last line are fine, words behind the first are told', () => {
    expect(told({ [`${folder}/narrative.mdx`]: `---\n${card}\n---   \nWords.\n` })).toEqual([]);
    expect(told({ [`${folder}/narrative.mdx`]: `--- # card\n${card}\n---\nWords.\n` })).toMatchInlineSnapshot(`
      [
        "narrative.mdx:1:1 front-matter: Unexpected “--- # card” in the first line, expected --- and nothing else",
      ]
    `);
  });
  test('10-yaml-values: what is written is shown, with the hint of quotes; no and on stay words', () => {
    const files = {
      [`${folder}/narrative.mdx`]: '---\ntitle: 2026\nhook: 404\ntags: [no, on, 1.10]\nteaser: 0755\n---\nWords.\n',
    };
    expect(told(files)).toMatchInlineSnapshot(`
      [
        "narrative.mdx:2:8 invalid-value: Unexpected 2026 for title, expected a title in words",
        "narrative.mdx:3:7 invalid-value: Unexpected 404 for hook, expected text",
        "narrative.mdx:4:16 invalid-value: Unexpected 1.10 for tags[3], expected text",
        "narrative.mdx:5:9 invalid-value: Unexpected 0755 for teaser, expected text",
      ]
    `);
    expect(check(files).messages[0]?.help).toBe('YAML takes it for a number. For text, put it in quotes.');
  });
  test('31-tabs: the exact place', () => {
    expect(told({ [`${folder}/narrative.mdx`]: `---\n${card}\nmilestones:\n\tbegan: 2026-03-14\n---\nWords.\n` }))
      .toMatchInlineSnapshot(`
      [
        "narrative.mdx:6:1 yaml-syntax: Unexpected YAML: a tab for indentation",
      ]
    `);
  });
  test.each([
    ['title: Orders: slow', 'a colon inside a value'],
    ['title: "It said \\d+"', 'a backslash in double quotes that begins no escape'],
    ['title: @alert fired', 'a sign that YAML keeps for itself at the start of a value'],
    ['title: `queue` is full', 'a sign that YAML keeps for itself at the start of a value'],
    ['title: *star', 'an asterisk at the start of a value'],
    ['title: [FIRING:1] HighErrorRate', 'more behind a value that is at its end'],
    ['title: "quoted" and more', 'more behind a value that is at its end'],
  ])('32-yaml-quotes: %s', (line, words) => {
    expect(told({ [`${folder}/narrative.mdx`]: `---\n${line}\n---\nWords.\n` })).toEqual([
      expect.stringContaining(`yaml-syntax: Unexpected YAML: ${words}`),
    ]);
  });
  test('30-crlf: the same story', () => {
    const body = '## Timeline\n\n- 10:05 the alarm fired\n- 10:20 joined\\\n  and looked\n\n```sh\none \\\n  two\n```';
    const windows = Object.fromEntries(
      Object.entries(inMarkdown(body)).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
    );
    const shown = (files: Record<string, string>): unknown =>
      [...check(files).wholeGraph.incidents.values()].map(({ record }) => record.timeline.map(({ what }) => what));
    expect(shown(windows)).toEqual(shown(inMarkdown(body)));
    expect(told(windows)).toEqual([]);
  });
  test('50-both: two files of one story are told', () => {
    expect(told({ ...story('One.'), ...inMarkdown('Two.') })).toMatchInlineSnapshot(`
      [
        "narrative.mdx entry-id: Unexpected second file for 2026-03-14-orders, expected one: narrative.md or narrative.mdx",
      ]
    `);
  });
  test.each([
    ['49-lang-0', 'pt-BR'],
    ['49-lang-1', 'zh-CN'],
    ['49-lang-2', 'zh-TW'],
    ['49-lang-5', 'ar'],
    ['49-lang-6', 'he'],
    ['49-lang-7', 'EN'],
    ['49-lang-8', 'de-CH'],
  ])('%s: %s is a language', (_name, language) => {
    expect(told(story('Words.'), `language: ${language}`)).toEqual([]);
  });
  test.each([
    ['49-lang-3', 'en_US', 'Unexpected “en_US” for language, expected the language tag en-US'],
    ['49-lang-4', 'english', 'Unexpected “english” for language, expected the language tag en'],
    ['49-lang-9', '""', 'Unexpected “” for language, expected a language tag, such as en, de or pt-BR'],
  ])('%s: %s is none', (_name, language, reason) => {
    expect(told(story('Words.'), `language: ${language}`)).toEqual([
      `knowledge-base.yaml:3:11 invalid-value: ${reason}`,
    ]);
  });
});

describe('times', () => {
  test('11-leap-dst: a leap second is accepted, an hour that never came is told', () => {
    expect(parseMoment('2016-12-31T23:59:60Z').ok).toBe(true);
    expect(
      told(
        { [`${folder}/narrative.mdx`]: `---\n${card}\nmilestones:\n  detected: 2026-03-29 02:30\n---\nWords.\n` },
        'timeZone: Europe/Berlin',
      ),
    ).toMatchInlineSnapshot(`
      [
        "narrative.mdx:6:13 clock-change: Unexpected 2026-03-29 02:30, expected a time that came: in Europe/Berlin clocks went from 02:00 to 03:00 that night",
      ]
    `);
  });
  test('12-midnight-list: the first time of the next day asks for its date', () => {
    expect(told(inMarkdown('## Timeline\n\n- 23:50 the alarm fired\n- 00:10 on-call woke\n- 00:40 rolled back')))
      .toMatchInlineSnapshot(`
      [
        "narrative.md:9:3 timeline-order: Unexpected 00:10 after 23:50, expected the events in order",
      ]
    `);
  });
  test('13-timeline-list-formats: a zone beside a time counts', () => {
    expect(
      events(
        '## Timeline\n\n- **10:05** – fired\n- 10:20 UTC: joined\n- 10:40Z rolled back\n- 10:50 (approx) done',
        'timeZone: Europe/Berlin',
      ),
    ).toMatchInlineSnapshot(`
      [
        "{"kind":"clock","time":"10:05"} fired",
        "{"kind":"clock","time":"10:20","zone":"Z"} joined",
        "{"kind":"clock","time":"10:40","zone":"Z"} rolled back",
        "{"kind":"clock","time":"10:50"} done",
      ]
    `);
  });
  test('39-timeline-forms: a zone in the heading counts, a table is told', () => {
    expect(events('## Timeline (UTC)\n\nAs the log has it.\n\n- 10:05 fired', 'timeZone: Europe/Berlin'))
      .toMatchInlineSnapshot(`
      [
        "{"zone":"Z","kind":"clock","time":"10:05"} fired",
      ]
    `);
    expect(told(inMarkdown('## Timeline\n\n| time | what |\n| --- | --- |\n| 10:05 | fired |'))).toMatchInlineSnapshot(`
      [
        "narrative.md:8:1 timeline-line: Unexpected table under this heading, expected a list such as “- 14:10 rolled back”",
      ]
    `);
  });
  test('40-timeline-ranges: the line that is not understood is told', () => {
    expect(told(inMarkdown('## Timeline\n\n- 10:05-10:20 fired\n- ~11:10 maybe\n- 11.15 dotted')))
      .toMatchInlineSnapshot(`
      [
        "narrative.md:10:3 timeline-line: Unexpected “11.15 dotted” at the start of a line, expected a moment, such as 11:15",
      ]
    `);
  });
  test('40b-ampm', () => {
    expect(events('## Timeline\n\n- 9:05 AM fired\n- 1:20 PM joined')).toMatchInlineSnapshot(`
      [
        "{"kind":"clock","time":"09:05"} fired",
        "{"kind":"clock","time":"13:20"} joined",
      ]
    `);
    expect(told(inMarkdown('## Timeline\n\n- 9:05 AM fired\n- 1:40 PM EST rolled back'))).toMatchInlineSnapshot(`
      [
        "narrative.md:9:3 timeline-line: Unexpected “1:40 PM”, expected an offset in place of EST, such as -05:00, or no zone for the time zone of the record",
      ]
    `);
  });
  test('40c-range', () => {
    expect(events('## Timeline\n\n- 10:05-10:20 fired\n- 10:30 – 10:40: rolled back')).toMatchInlineSnapshot(`
      [
        "{"kind":"range","from":{"kind":"clock","time":"10:05"},"to":{"kind":"clock","time":"10:20"}} fired",
        "{"kind":"range","from":{"kind":"clock","time":"10:30"},"to":{"kind":"clock","time":"10:40"}} rolled back",
      ]
    `);
  });
  test('41-timeline-notes: marks, links, sub-items and notes stay', () => {
    const { html } = narrativeOf(
      '## Timeline\n\n- 10:05 `queue` at **99 %**, see [board](https://example.org)\n  - a sub-item\n- 10:20 joined[^1]\n\n  A second paragraph.\n\n[^1]: Who was at lunch.\n',
      { 'incidents/2026-03-14-example/record.yaml': 'people: []\n' },
    );
    for (const part of [
      '<code>queue</code>',
      '<strong>99',
      'https://example.org',
      'a sub-item',
      'A second paragraph.',
      'Who was at lunch.',
    ])
      expect(html).toContain(part);
  });
  test('42-dst: an hour that does not exist is told, in records too', () => {
    expect(
      told(
        {
          ...story('Words.'),
          [`${folder}/record.yaml`]:
            'timeline:\n  - { at: 2026-03-29 01:50, what: One. }\n  - { at: "02:30", what: Two. }\n',
        },
        'timeZone: Europe/Berlin',
      ),
    ).toMatchInlineSnapshot(`
      [
        "record.yaml:3:11 clock-change: Unexpected 02:30, expected a time that came: in Europe/Berlin clocks went from 02:00 to 03:00 that night",
      ]
    `);
  });
  test('43-dst-back: an hour that came twice asks for its offset', () => {
    expect(
      told(
        { ...story('Words.'), [`${folder}/record.yaml`]: 'timeline:\n  - { at: 2025-10-26 02:30, what: One. }\n' },
        'timeZone: Europe/Berlin',
      ).filter((line) => line.includes('clock-change')),
    ).toMatchInlineSnapshot(`
      [
        "record.yaml:2:11 clock-change: Unexpected 2025-10-26 02:30, which came twice that night in Europe/Berlin; add +02:00 for the first or +01:00 for the second",
      ]
    `);
  });
  test.each([
    ['44-zone-00', 'EST'],
    ['44-zone-02', '"+02:00"'],
    ['44-zone-03', 'Asia/Calcutta'],
    ['44-zone-04', 'Europe/Kyiv'],
    ['44-zone-05', 'CET'],
    ['44-zone-06', 'PST8PDT'],
    ['44-zone-08', 'Etc/UTC'],
    ['44-zone-09', 'europe/berlin'],
  ])('%s: %s can be computed with', (_name, zone) => {
    expect(told(story('Words.'), `timeZone: ${zone}`)).toEqual([]);
  });
  test.each([
    ['44-zone-01', 'GMT+2', 'Europe/London'],
    ['44-zone-07', 'IST', 'Asia/Kolkata, Europe/Dublin or Asia/Jerusalem'],
    ['44-zone-10', 'Europe/Berln', 'Europe/London'],
    ['44-zone-11', 'local', 'Europe/London'],
    ['44-zone-12', 'UTC+2', 'Europe/London'],
  ])('%s: %s cannot, and is told', (_name, zone, such) => {
    expect(told(story('Words.'), `timeZone: ${zone}`)).toEqual([
      `knowledge-base.yaml:3:11 invalid-value: Unexpected “${zone}” for timeZone, expected a time zone, such as ${such}`,
    ]);
  });
  test('46-one-event: one event is a timeline', () => {
    expect(
      told({
        ...story('Words.'),
        [`${folder}/record.yaml`]: 'timeline:\n  - { at: 2026-03-14T10:00Z, what: The one. }\n',
      }),
    ).toEqual([]);
  });
  test.each([
    ['2026-3-9', false],
    ['03/29/2026 10:05', false],
    ['29.03.2026 10:05', false],
    ['2026-03-29 10:05 CEST', false],
    ['2026-W13-7', false],
    ['T+5m', false],
    ['2026-03-29T10:05Z[Europe/Berlin]', false],
    ['2026-03-29T10:05:00,123Z', true],
    ['2026-03-29 10:05 UTC', true],
    ['2026-03-29T10:05:00+0200', true],
    ['2026-03-29 3:07 PM', true],
    ['10:05', true],
  ])('47-dates-yaml: %s', (written, isRead) => {
    expect(parseMoment(written).ok).toBe(isRead);
  });
});

describe('words, tables and links', () => {
  test('14-tables: a cell too many is told, a short row is filled', () => {
    expect(told(inMarkdown('| a | b |\n| --- | --- |\n| 1 | 2 | 3 |'))).toMatchInlineSnapshot(`
      [
        "narrative.md:8:1 lost-words: Unexpected 3 cells in a row of a table, expected 2 as in its head",
      ]
    `);
    expect(narrativeOf('| a | b |\n| --- | --- |\n| 1 |\n').html.match(/<td/g)).toHaveLength(2);
  });
  test('15-html-comment-md: words between two comments stay', () => {
    const { wholeGraph } = check(inMarkdown('<!-- draft --> The queue grew. <!-- end -->'));
    expect(wholeGraph.incidents.get('2026-03-14-orders')?.wordCount).toBe(3);
  });
  test('16-links-absolute and 36-base-link: held against the pages that a build writes', () => {
    expect(
      told(
        story(
          'See [a](/actionz/), [b](/handbook/nope/), [c](/services/nope/), [d](/incidents/2026-03-15-nope/playback/), [e](/kb/themes/), [f](#actions), [g](/incidents/2026-03-14-orders.json), [h](/search/?q=x), [i](#top).',
        ),
      ),
    ).toMatchInlineSnapshot(`
      [
        "narrative.mdx:6:9 broken-link: Unexpected link /actionz/, expected /actions/",
        "narrative.mdx:6:25 broken-link: Unexpected link /handbook/nope/, expected /handbook/hosts/",
        "narrative.mdx:6:47 broken-link: Unexpected link /services/nope/, expected a page of the site",
        "narrative.mdx:6:69 broken-link: Unexpected link /incidents/2026-03-15-nope/playback/, expected a page of the site",
        "narrative.mdx:6:112 broken-link: Unexpected link /kb/themes/ with /kb/ in it, expected /themes/",
        "narrative.mdx:6:130 broken-anchor: Unexpected #actions, expected a heading of this page",
      ]
    `);
  });
  test('17-links-forms: what leads somewhere passes, what does not is told', () => {
    expect(
      told(
        story(
          '[w](https://example.org/a_(b)), [r][r], [m](mailto:a@example.org), [q](?q=1), [s](./), [n](#next).\n\n[e]() and [y](record.yaml).\n\n## Next\n\n[r]: https://example.org/a',
        ),
      ),
    ).toMatchInlineSnapshot(`
      [
        "narrative.mdx:8:1 empty-part: Missing address of a link; add it, or take the brackets out",
        "narrative.mdx:8:15 broken-link: Unexpected link record.yaml, expected a page of the site",
        "narrative.mdx:10:1 empty-part: Missing words below a heading; add them, or take the heading out",
      ]
    `);
  });
  test('18-twin: escapes read as the same words again', () => {
    const { text } = narrativeOf(
      '\\# of replicas\n\n1\\. no list\n\n\\- a minus\n\nbang\\![a](https://example.org)\n\n&amp;lt;\n',
    );
    expect(text.split('\n\n').map((block) => narrativeOf(`${block}\n`).text)).toEqual(text.split('\n\n'));
  });
  test('19-code and 20-task-lists: code keeps its words, tasks their marks', () => {
    const { html } = narrativeOf(
      '```bash {1,3} title="deploy.sh"\necho "<b>{x}</b>"\n```\n\n- [ ] rotate\n- [x] told\n',
    );
    expect(html).toContain('&lt;b&gt;{x}&lt;/b&gt;');
    expect(html.match(/checkbox|☐|☑|task/gi)?.length).toBeGreaterThanOrEqual(2);
    expect(told(story('```bash {1,3} title="deploy.sh"\necho x\n```'))).toEqual([]);
  });
  test('21-pictures: names are compared as people see them, in either form of Unicode', () => {
    const picture = `${folder}/caf\u0065\u0301.png`;
    expect(told({ ...story('![A cafe, shut](caf\u00e9.png)'), [picture]: '' })).toEqual([]);
    expect(told({ ...story('![A graph](graph.png)'), [`${folder}/Graph.PNG`]: '' })).toMatchInlineSnapshot(`
      [
        "narrative.mdx:6:12 missing-picture: Unexpected picture graph.png, expected Graph.PNG",
      ]
    `);
  });
  test('28-lint-words: code, links and names of things are left alone', () => {
    expect(
      told(
        story(
          'We ran `git blame`. Just-in-time provisioning was fine. The flag `--careless`. npm i @scope/name@1.2.3. Nobody failed; the job failed to start.',
        ),
      ),
    ).toEqual([]);
  });
  test('29-secrets: placeholders are none', () => {
    expect(
      told(
        story(
          'The key AKIAIOSFODNN7EXAMPLE, postgres://user:password@localhost/db, xoxb-your-token-here.\n\n```\n-----BEGIN RSA PRIVATE KEY-----\n(removed)\n-----END RSA PRIVATE KEY-----\n```',
        ),
      ),
    ).toEqual([]);
  });
  test('29b-ignore: a comment with a reason silences', () => {
    const token = ['xoxb', '21346573-kd83hf7dk2'].join('-');
    expect(told(story(`{/* check-ignore no-secret: of a demo that is gone */}\n\nIt was ${token}.`))).toEqual([]);
    expect(told(story(`It was ${token}.`))).toHaveLength(1);
  });
  test('48-ja-long: bold beside brackets, and characters counted', () => {
    expect(narrativeOf('その夜は**「接続数」**を増やした。\n').html).toContain('<strong>「接続数」</strong>を');
    expect(countWords('接続数が増えた。'.repeat(300))).toBeGreaterThan(900);
  });
});

describe('names', () => {
  test.each([
    ['Łódź: Øresund', 'lodz-oresund'],
    ['æther þorn', 'aether-thorn'],
    ['Überlastung in Zürich', 'uberlastung-in-zurich'],
  ])('53-names: %s', (title, id) => {
    expect(toId(title)).toBe(id);
  });
  test('53-names: years, templates and slips of names', () => {
    const text = `---\n${card}\n---\nWords.\n`;
    expect(
      told({
        'incidents/2026/2026-03-02-x/narrative.mdx': text,
        'incidents/_template/narrative.mdx': text,
        'incidents/2026-03-04-UPPER/narrative.mdx': text,
        'incidents/2026-03-06-names/Narrative.mdx': text,
      }),
    ).toMatchInlineSnapshot(`
      [
        "incidents/2026-03-04-UPPER/narrative.mdx entry-id: Unexpected name “2026-03-04-UPPER”, expected a day and a few words, such as 2026-03-14-checkout-slow",
        "incidents/2026-03-06-names/Narrative.mdx stray-file: Unexpected file, expected narrative.mdx",
        "incidents/2026/2026-03-02-x/narrative.mdx stray-file: Unexpected file, expected incidents/2026-03-02-x/narrative.mdx",
      ]
    `);
  });
});

describe('search', () => {
  test('23-search: parts of versions, codes and names', () => {
    expect(wordsOf('v1.27.3-rc.1')).toContain('1.27.3');
    for (const [text, word] of [
      ['ORA-00060: deadlock', 'ora'],
      ['max_connections', 'connections'],
      ['Zürich', 'zurich'],
      ['café', 'cafe'],
    ] as const)
      expect(wordsOf(text), text).toContain(word);
  });
  test('24-search-ja and 25-search-de: words without blanks, umlauts', () => {
    expect(wordsOf('決済が')).toContain('決済');
    expect(wordsOf('Straße, Häuser')).toEqual(expect.arrayContaining(['strasse', 'haeuser']));
  });
});

/**
 * Kinds that only a browser, a finished site or a machine's pictures can show: the file that looks, and the test in it. A test that
 * is renamed or taken out has to be named here anew.
 */
test.each([
  [
    '18 a clock that counts ticks',
    'src/core/deck/talk-clock.test.ts',
    'it counts from its start, however long the machine slept',
  ],
  [
    '19 a clicker that sends F5 and Escape',
    'test/browser/playback.spec.ts',
    "for (const key of ['Escape', 'F5']) await page.keyboard.press(key);",
  ],
  [
    '19 the parking lot over a reload',
    'test/browser/playback.spec.ts',
    'clock, place and parking lot outlive a reload',
  ],
  [
    '21-pictures: turned photos',
    'src/site/pictures.test.ts',
    'a photo that its camera says to turn (%s) has the sizes that are seen',
  ],
  ['22-animated', 'src/site/pictures.test.ts', 'a %s that moves keeps moving, for about five seconds'],
  ['24 SVG of real tools', 'src/core/svg/clean-svg.test.ts', 'what drawing programs write'],
  ['26-slides: nothing wider than the stage', 'test/browser/playback.spec.ts', 'no slide of any playback overflows'],
  ['27-feed: absolute addresses', 'test/site/links.test.ts', 'every address in feeds leads somewhere'],
  ['28 long addresses on a phone', 'test/browser/crowded.spec.ts', '${kind}: fits, keeps still, and has no barrier'],
  [
    '29 code on paper',
    'test/browser/reading.spec.ts',
    'prints on six pages at most, and nothing is wider than the sheet',
  ],
  ['45-years: weeks and years on an axis', 'src/core/drawing/clock-ticks.test.ts', 'weeks and years have days'],
  [
    '52-dev-base',
    'test/engine/dev-and-build.test.ts',
    'dev serves the very files that build writes, at their addresses below the base',
  ],
])('%s: looked at in %s', (_kind, file, title) => {
  expect(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')).toContain(title);
});
