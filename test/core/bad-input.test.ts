import { describe, expect, test } from 'vitest';
import { checkKnowledgeBase, type CheckedKnowledgeBase } from '../../src/core/check/check-knowledge-base.ts';
import { memoryFiles } from '../support/memory-files.ts';

/** What happens to input that is broken, hostile or only unusual: errors, warnings, or nothing because it works. */
const incident = 'incidents/2026-03-14-slow';
const narrative = `${incident}/narrative.mdx`;
const card = '---\ntitle: The slow checkout\n---\n';

function check(files: Readonly<Record<string, string>>): CheckedKnowledgeBase {
  return checkKnowledgeBase(memoryFiles(files), { drafts: true, asOf: '2026-11-23' });
}

/** One line per error or warning of the parsing and reference rules: what an author is told. */
function told(files: Readonly<Record<string, string>> | string): string {
  const messages = check(typeof files === 'string' ? { [narrative]: files } : files).messages.filter(
    ({ level }) => level !== 'suggestion',
  );
  const lines = messages.map(({ file, place, level, rule, reason, fix }) => {
    const at = place ? `:${String(place.start.line)}:${String(place.start.column)}` : '';
    return `${file.replace(`${incident}/`, '')}${at} ${level} ${rule}: ${reason}${fix ? ` [fix: ${JSON.stringify(fix.map(({ text }) => text).join('|'))}]` : ''}`;
  });
  return lines.length === 0 ? 'works' : lines.join('\n');
}

describe('files', () => {
  test('an empty file', () =>
    expect(told('')).toMatchInlineSnapshot(
      `"narrative.mdx:1:1 error front-matter: Missing content; the file is empty"`,
    ));
  test('only white space', () =>
    expect(told(' \n\n')).toMatchInlineSnapshot(
      `"narrative.mdx:1:1 error front-matter: Missing content; the file is empty"`,
    ));
  test('no front matter', () =>
    expect(told('# A story\n')).toMatchInlineSnapshot(
      `"narrative.mdx:1:1 error front-matter: Missing front matter; add --- with at least a title, and --- again"`,
    ));
  test('front matter that never ends', () =>
    expect(told('---\ntitle: A\n\nStory.\n')).toMatchInlineSnapshot(
      `"narrative.mdx:1:1 error front-matter: Missing --- at the end of the front matter; add it on a line of its own"`,
    ));
  test('empty front matter', () =>
    expect(told('---\n---\nStory.\n')).toMatchInlineSnapshot(
      `"narrative.mdx:2:1 error missing-key: Missing title; add a title in words"`,
    ));
  test('front matter that is a list', () =>
    expect(told('---\n- a\n---\nStory.\n')).toMatchInlineSnapshot(
      `"narrative.mdx:2:1 error invalid-value: Unexpected a list for the content, expected keys with values"`,
    ));
  test('front matter that is one word', () =>
    expect(told('---\nstory\n---\nStory.\n')).toMatchInlineSnapshot(
      `"narrative.mdx:2:1 error invalid-value: Unexpected “story” for the content, expected keys with values"`,
    ));
  test('a title alone', () => expect(told('---\ntitle: A\n---\n')).toMatchInlineSnapshot(`"works"`));
  test('a byte order mark and CRLF', () => {
    const files = {
      [narrative]: '\uFEFF---\r\ntitle: The slow checkout\r\n---\r\n\r\n# One\r\n\r\nWords <Nope /> here.\r\n',
    };
    expect(told(files)).toMatchInlineSnapshot(
      `"narrative.mdx:7:7 error unknown-element: Unexpected element <Nope>, expected one of Aside, Chart, Event, Factors, Figure, Incident, Perspective, Quote, Term, Theme, Timeline"`,
    );
    expect(
      check({ [narrative]: '\uFEFF---\r\ntitle: The slow checkout\r\n---\r\n\r\nWords.\r\n' }).wholeGraph.incidents.get(
        '2026-03-14-slow',
      )?.card.title,
    ).toBe('The slow checkout');
  });
  test('CRLF in a record, and a byte order mark', () =>
    expect(
      told({
        [narrative]: card,
        [`${incident}/record.yaml`]: '\uFEFFpeople:\r\n  - id: on-call\r\n    roll: engineer\r\n',
      }),
    ).toMatchInlineSnapshot(
      `"record.yaml:3:5 error unknown-key: Unexpected key “roll” in people[1], expected role [fix: "role"]"`,
    ));
  test('a narrative of 2 MB', () =>
    expect(told(`${card}${'Some words of a story that goes on.\n\n'.repeat(58_000)}`)).toMatchInlineSnapshot(
      `"works"`,
    ));
  test('a story beside its folder', () =>
    expect(told({ 'incidents/2026-03-14-slow.mdx': card })).toMatchInlineSnapshot(
      `"incidents/2026-03-14-slow.mdx warning stray-file: Unexpected file, expected incidents/2026-03-14-slow/narrative.mdx"`,
    ));
  test('a record by another name', () =>
    expect(told({ [narrative]: card, [`${incident}/records.yml`]: 'people: []\n' })).toMatchInlineSnapshot(
      `"records.yml warning stray-file: Unexpected file, expected record.yaml"`,
    ));
  test('two narratives of one incident', () =>
    expect(told({ [narrative]: card, [`${incident}/narrative.md`]: card })).toMatchInlineSnapshot(
      `"narrative.mdx error entry-id: Unexpected second file for 2026-03-14-slow, expected one: narrative.md or narrative.mdx"`,
    ));
  test('a record without a narrative', () =>
    expect(told({ [`${incident}/record.yaml`]: 'people: []\n' })).toMatchInlineSnapshot(
      `"record.yaml warning missing-narrative: Missing narrative for incidents/2026-03-14-slow; add incidents/2026-03-14-slow/narrative.mdx"`,
    ));
});

describe('YAML', () => {
  test('a quote left open', () =>
    expect(told('---\ntitle: "The slow\nhook: b\n---\n')).toMatchInlineSnapshot(
      `"narrative.mdx:2:8 error yaml-syntax: Unexpected YAML: something left open: a quote, bracket or colon is missing"`,
    ));
  test('a colon in a value', () =>
    expect(told('---\ntitle: Slow: the checkout\n---\n')).toMatchInlineSnapshot(
      `"narrative.mdx:2:8 error yaml-syntax: Unexpected YAML: a colon inside a value"`,
    ));
  test('a tab', () =>
    expect(told('---\ntitle: A\nmilestones:\n\tbegan: 10:02\n---\n')).toMatchInlineSnapshot(
      `"narrative.mdx:4:1 error yaml-syntax: Unexpected YAML: a tab for indentation"`,
    ));
  test('a key twice', () =>
    expect(told('---\ntitle: A\ntitle: B\n---\n')).toMatchInlineSnapshot(
      `"narrative.mdx:3:1 error yaml-syntax: Unexpected YAML: the key title a second time; the first is in line 2"`,
    ));
  test('an unknown key, near a known one', () =>
    expect(told('---\ntitle: A\nhok: b\n---\n')).toMatchInlineSnapshot(
      `"narrative.mdx:3:1 error unknown-key: Unexpected key “hok”, expected hook [fix: "hook"]"`,
    ));
  test('an unknown key, near none', () =>
    expect(told('---\ntitle: A\nmilestones:\n  zebra: 10:02\n---\n')).toMatchInlineSnapshot(
      `"narrative.mdx:4:3 error unknown-key: Unexpected key “zebra” in milestones, expected one of latentSince, began, detected, declared, mitigated or resolved"`,
    ));
  test('a key of your own', () =>
    expect(told('---\ntitle: A\nx-cost: 3\nmilestones:\n  x-note: b\n---\n')).toMatchInlineSnapshot(`"works"`));
  test('the wrong types', () =>
    expect(told('---\ntitle: [A]\nhook: 3\nservices: checkout\nthemes: [retry-storm]\ntags:\n  a: b\n---\n'))
      .toMatchInlineSnapshot(`
        "narrative.mdx:2:8 error invalid-value: Unexpected [A] for title, expected a title in words
        narrative.mdx:3:7 error invalid-value: Unexpected 3 for hook, expected text
        narrative.mdx:4:11 error invalid-value: Unexpected “checkout” for services, expected a list
        narrative.mdx:5:9 error invalid-value: Unexpected [retry-storm] for themes, expected keys with values
        narrative.mdx:7:3 error invalid-value: Unexpected keys with values for tags, expected a list"
      `));
  test('null where a value belongs', () =>
    expect(told('---\ntitle:\nhook: ~\nmilestones:\nservices:\n---\n')).toMatchInlineSnapshot(`
    "narrative.mdx:2:1 error invalid-value: Unexpected nothing for title, expected a title in words
    narrative.mdx:3:7 error invalid-value: Unexpected nothing for hook, expected text
    narrative.mdx:4:1 error invalid-value: Unexpected nothing for milestones, expected keys with values
    narrative.mdx:5:1 error invalid-value: Unexpected nothing for services, expected a list"
  `));
  test('a value of none of the choices', () =>
    expect(told('---\ntitle: A\nstatus: publishd\nkind: outage\n---\n')).toMatchInlineSnapshot(`
      "narrative.mdx:3:9 error invalid-value: Unexpected “publishd” for status, expected draft, in-review or published
      narrative.mdx:4:7 error invalid-value: Unexpected “outage” for kind, expected incident, near-miss, exercise or success"
    `));
  test('dates that do not exist', () =>
    expect(
      told(
        '---\ntitle: A\npublished: 2026-02-30\nmilestones:\n  began: 20202-01-16\n  detected: 2026-13-01 10:00\n  mitigated: 2026-03-14 25:00\n  resolved: soon\n---\n',
      ),
    ).toMatchInlineSnapshot(`
    "narrative.mdx:3:12 error invalid-value: Unexpected “2026-02-30” for published, expected a date, such as 2026-03-14
    narrative.mdx:5:10 error invalid-value: Unexpected “20202-01-16” for milestones.began, expected a year of four digits; 20202 has 5
    narrative.mdx:6:13 error invalid-value: Unexpected “2026-13-01 10:00” for milestones.detected, expected a date that exists; there is no 2026-13-01
    narrative.mdx:7:14 error invalid-value: Unexpected “2026-03-14 25:00” for milestones.mitigated, expected a time from 00:00 to 23:59; there is no 2026-03-14 25:00
    narrative.mdx:8:13 error invalid-value: Unexpected “soon” for milestones.resolved, expected a moment, such as 2026-03-14T10:02Z, 2026-03-14 10:02, 10:02, 2026-03-14, 2026-03, 10:02/10:20, ~10:02, or "unknown: nobody looked""
  `));
  test('aliases that unfold to a billion', () => {
    const laughs = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'.split('').map(
        (letter, index) =>
          `${letter}: &${letter} [${Array(9)
            .fill(`*${'abcdefg'[index] ?? ''}`)
            .join(', ')}]`,
      ),
    ];
    expect(told(`---\ntitle: A\n${laughs.map((line) => `x-${line}`).join('\n')}\n---\n`)).toMatchInlineSnapshot(
      `"narrative.mdx:2:1 error yaml-syntax: Unexpected YAML: aliases that unfold to too much"`,
    );
  });
  test('an alias to nothing', () =>
    expect(told('---\ntitle: *nobody\n---\n')).toMatchInlineSnapshot(
      `"narrative.mdx:2:8 error yaml-syntax: Unexpected YAML: an asterisk at the start of a value"`,
    ));
  test('two documents in one file', () =>
    expect(
      told({ [narrative]: card, [`${incident}/record.yaml`]: 'people: []\n---\ntimeline: []\n' }),
    ).toMatchInlineSnapshot(`"record.yaml:2:1 error yaml-syntax: Unexpected YAML: a second document after ---"`));
  test('a tag that asks for code', () =>
    expect(told('---\ntitle: !!js/function "function () {}"\n---\n')).toMatchInlineSnapshot(
      `"narrative.mdx:2:8 error yaml-syntax: Unexpected YAML: a tag that starts with !"`,
    ));
  test('keys that JavaScript knows', () =>
    expect(told('---\ntitle: A\n__proto__: {hook: b}\nconstructor: c\nthemes: {__proto__: b, constructor: c}\n---\n'))
      .toMatchInlineSnapshot(`
        "narrative.mdx:3:1 error unknown-key: Unexpected key “__proto__”, expected one that we know
        narrative.mdx:4:1 error unknown-key: Unexpected key “constructor”, expected one that we know
        narrative.mdx:5:24 error unknown-reference: Unexpected theme “constructor”, expected one of themes/"
      `));
  test('nesting 10,000 deep in brackets', () =>
    expect(told(`---\ntitle: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n---\nStory.\n`)).toMatchInlineSnapshot(
      `"narrative.mdx:2:1 error too-deep: Unexpected nesting of more than 60 levels, expected flatter YAML"`,
    ));
  test('nesting 100 deep in brackets', () =>
    expect(told(`---\ntitle: ${'['.repeat(100)}${']'.repeat(100)}\n---\nStory.\n`)).toMatchInlineSnapshot(
      `"narrative.mdx:2:1 error too-deep: Unexpected nesting of more than 60 levels, expected flatter YAML"`,
    ));
  test('nesting 10,000 deep in dashes', () =>
    expect(
      told({ [narrative]: card, [`${incident}/record.yaml`]: `people:\n  ${'- '.repeat(10_000)}1\n` }),
    ).toMatchInlineSnapshot(
      `"record.yaml:1:1 error too-deep: Unexpected nesting of more than 60 levels, expected flatter YAML"`,
    ));
  test('a nested value in a list', () =>
    expect(
      told({
        [narrative]: card,
        [`${incident}/record.yaml`]:
          'timeline:\n  - at: 10:02\n    what: Page\n  - at: 10:05\n    kind: signl\n    what: Second page\n    known:\n      - by: On Call\n',
      }),
    ).toMatchInlineSnapshot(`
      "record.yaml:5:11 error invalid-value: Unexpected “signl” for timeline[2].kind, expected signal, belief, decision, action, effect, communication or context [fix: "signal"]
      record.yaml:8:13 error invalid-value: Unexpected “On Call” for timeline[2].known[1].by, expected an id of lower-case letters, digits and hyphens, such as payments-api"
    `));
});

describe('MDX', () => {
  test('<br>', () =>
    expect(told(`${card}One<br>two, and<br/>three.\n`)).toMatchInlineSnapshot(`
      "narrative.mdx:4:4 error mdx-syntax: Unexpected <br>, expected a backslash at the end of the line, or a blank line [fix: "\\\\\\n"]
      narrative.mdx:4:16 error no-html: Unexpected <br/>, expected a backslash at the end of the line, or a blank line [fix: "\\\\\\n"]"
    `));
  test('<br> in a table', () =>
    expect(told(`${card}| a | b |\n| - | - |\n| c<br>d | e |\n`)).toMatchInlineSnapshot(
      `"narrative.mdx:6:4 error mdx-syntax: Unexpected <br>, expected a shorter cell, or a list below the table"`,
    ));
  test('a comment of HTML', () =>
    expect(told(`${card}<!-- hidden -->\n\nStory.\n`)).toMatchInlineSnapshot(
      `"narrative.mdx:4:1 error mdx-syntax: Unexpected <!-- … -->, expected {/* … */} for a comment [fix: "{/* hidden */}"]"`,
    ));
  test('a comment never closed', () =>
    expect(told(`${card}<!-- hidden\n\nStory.\n`)).toMatchInlineSnapshot(
      `"narrative.mdx:4:1 error mdx-syntax: Unexpected <!--, expected {/* … */} for a comment"`,
    ));
  test('angle-bracket links', () =>
    expect(told(`${card}See <https://example.org/a> or <team@example.org>.\n`)).toMatchInlineSnapshot(`
    "narrative.mdx:4:5 error mdx-syntax: Unexpected <https://…>, expected [words](https://…) [fix: "[https://example.org/a](https://example.org/a)"]
    narrative.mdx:4:32 error mdx-syntax: Unexpected <name@host>, expected [words](mailto:name@host) [fix: "[team@example.org](mailto:team@example.org)"]"
  `));
  test('less than', () =>
    expect(told(`${card}It took <5ms, and <= 3 of them.\n`)).toMatchInlineSnapshot(`
    "narrative.mdx:4:9 error mdx-syntax: Unexpected “<5ms, an”, expected a backslash before < [fix: "\\\\<"]
    narrative.mdx:4:19 error mdx-syntax: Unexpected “<= 3 of”, expected a backslash before < [fix: "\\\\<"]"
  `));
  test('a raw script', () =>
    expect(told(`${card}<script>alert(1)</script>\n\nStory.\n`)).toMatchInlineSnapshot(
      `"narrative.mdx:4:1 error no-html: Unexpected HTML <script>, expected no code: a narrative is data"`,
    ));
  test('an event attribute', () =>
    expect(told(`${card}<Aside onclick="alert(1)">\n\nWords\n\n</Aside>\n`)).toMatchInlineSnapshot(
      `"narrative.mdx:4:8 error element-attributes: Unexpected attribute onclick on <Aside>, expected title"`,
    ));
  test('an import', () =>
    expect(told(`${card}import fs from 'node:fs'\n\nStory.\n`)).toMatchInlineSnapshot(
      `"narrative.mdx:4:1 error no-code: Unexpected import, expected prose"`,
    ));
  test('an export', () =>
    expect(told(`${card}export const a = 1\n\nStory.\n`)).toMatchInlineSnapshot(
      `"narrative.mdx:4:1 error no-code: Unexpected export, expected prose"`,
    ));
  test('an expression', () =>
    expect(told(`${card}The sum is {1+1}.\n\n{process.env.HOME}\n`)).toMatchInlineSnapshot(`
      "narrative.mdx:4:12 error no-code: Unexpected expression {1+1}, expected prose [fix: "\\\\{|\\\\}"]
      narrative.mdx:6:1 error no-code: Unexpected expression {process.env.HOME}, expected prose [fix: "\\\\{|\\\\}"]"
    `));
  test('expressions in attributes', () =>
    expect(told(`${card}<Aside title={evil()}>\n\nWords\n\n</Aside>\n\n<Aside {...props}>\n\nWords\n\n</Aside>\n`))
      .toMatchInlineSnapshot(`
    "narrative.mdx:4:8 error no-code: Unexpected {…} for attribute title, expected title="text"
    narrative.mdx:10:1 error no-code: Unexpected {…} among the attributes of <Aside>, expected name="text""
  `));
  test('a brace never closed', () =>
    expect(told(`${card}A { here.\n\nA } there.\n`)).toMatchInlineSnapshot(
      `"narrative.mdx:4:3 error mdx-syntax: Unexpected lone {, expected a backslash before { [fix: "\\\\{"]"`,
    ));
  test('an element never closed', () =>
    expect(told(`${card}<Aside>\n\nWords\n`)).toMatchInlineSnapshot(
      `"narrative.mdx:4:1 error mdx-syntax: Missing closing tag </Aside>; add it"`,
    ));
  test('an element never opened', () =>
    expect(told(`${card}Words\n\n</Aside>\n`)).toMatchInlineSnapshot(
      `"narrative.mdx:6:1 error mdx-syntax: Unexpected closing tag </Aside>, expected its opening tag before it"`,
    ));
  test('elements that cross', () =>
    expect(told(`${card}<Aside>\n\n<Quote who="a">\n\nWords\n\n</Aside>\n\n</Quote>\n`)).toMatchInlineSnapshot(
      `"narrative.mdx:10:1 error mdx-syntax: Unexpected closing tag </Aside>, expected </Quote> before it"`,
    ));
  test('an unknown element', () =>
    expect(told(`${card}<Timelin />\n\n<Wizard />\n`)).toMatchInlineSnapshot(`
    "narrative.mdx:4:1 error unknown-element: Unexpected element <Timelin>, expected <Timeline>
    narrative.mdx:6:1 error unknown-element: Unexpected element <Wizard>, expected one of Aside, Chart, Event, Factors, Figure, Incident, Perspective, Quote, Term, Theme, Timeline"
  `));
  test('wrong attributes', () =>
    expect(told(`${card}<Event di="a" />\n\n<Event />\n\n<Event id="Not An Id" />\n`)).toMatchInlineSnapshot(`
    "narrative.mdx:4:8 error element-attributes: Unexpected attribute di on <Event>, expected id
    narrative.mdx:6:1 error element-attributes: Missing id on <Event>; add id="…" with an id, such as payments-api
    narrative.mdx:8:8 error element-attributes: Unexpected id="Not An Id" on <Event>, expected an id of lower-case letters, digits and hyphens, such as payments-api"
  `));
  test('dangerous addresses in prose', () =>
    expect(
      told(
        `${card}[a](javascript:alert(1)) [b](java\u0001script:alert(1)) [c](data:text/html,x) [d](//evil.example) [e](vbscript:x) ![f](javascript:x)\n\n[g][1]\n\n[1]: javascript:alert(1)\n`,
      ),
    ).toMatchInlineSnapshot(`
      "narrative.mdx:4:5 error unsafe-address: Unexpected address javascript:…, expected https:, http:, mailto:, tel: or a relative path
      narrative.mdx:4:26 warning foreign-markup: Unexpected “[b](javascript:alert(1)”, expected one link, not a link inside another
      narrative.mdx:4:34 warning hidden-character: Unexpected character U+0001 (a control character), expected characters that can be seen
      narrative.mdx:4:56 error unsafe-address: Unexpected address data:…, expected https:, http:, mailto:, tel: or a relative path
      narrative.mdx:4:78 error unsafe-address: Unexpected address //evil.example…, expected https:, http:, mailto:, tel: or a relative path
      narrative.mdx:4:98 error unsafe-address: Unexpected address vbscript:…, expected https:, http:, mailto:, tel: or a relative path
      narrative.mdx:4:115 error unsafe-address: Unexpected address javascript:…, expected https:, http:, mailto:, tel: or a relative path
      narrative.mdx:6:1 error unsafe-address: Unexpected address javascript:…, expected https:, http:, mailto:, tel: or a relative path"
    `));
  test('dangerous addresses in YAML', () =>
    expect(
      told('---\ntitle: A\npicture: javascript:alert(1)\nlinks:\n  - title: B\n    url: "data:text/html,x"\n---\n'),
    ).toMatchInlineSnapshot(`
    "narrative.mdx:3:10 error invalid-value: Unexpected “javascript:alert(1)” for picture, expected an address that starts with https:, http:, mailto: or tel:, or a relative path
    narrative.mdx:6:10 error invalid-value: Unexpected “data:text/html,x” for links[1].url, expected an address that starts with https:, http:, mailto: or tel:, or a relative path"
  `));
  test('HTML in a .md file', () =>
    expect(told({ [`${incident}/narrative.md`]: `${card}<script>alert(1)</script>\n\nOne<br>two. <!-- fine -->\n` }))
      .toMatchInlineSnapshot(`
    "narrative.md:4:1 warning html-as-text: Unexpected HTML <script>alert(1)</script>, expected Markdown
    narrative.md:6:4 warning html-as-text: Unexpected HTML <br>, expected Markdown"
  `));
  test('quotes 10,000 deep', () =>
    expect(told(`${card}${'> '.repeat(10_000)}deep\n`)).toMatchInlineSnapshot(
      `"narrative.mdx:4:117 error too-deep: Unexpected nesting of more than 60 levels, expected a flatter text"`,
    ));
  test('elements 10,000 deep', () =>
    expect(told(`${card}${'<Aside>\n'.repeat(10_000)}x\n${'</Aside>\n'.repeat(10_000)}`)).toMatchInlineSnapshot(
      `"narrative.mdx:62:1 error too-deep: Unexpected nesting of more than 60 levels, expected a flatter text"`,
    ));
  test('emphasis 10,000 deep', () =>
    expect(told(`${card}${'*'.repeat(10_000)}x${'*'.repeat(10_000)}\n`)).toMatchInlineSnapshot(
      `"narrative.mdx:4:115 error too-deep: Unexpected nesting of more than 60 levels, expected a flatter text"`,
    ));
  test('two hundred troubles', () =>
    expect(
      told(`${card}${'a <5 b\n\n'.repeat(200)}`)
        .split('\n')
        .at(-1),
    ).toMatchInlineSnapshot(
      `"narrative.mdx:202:3 error mdx-syntax: Unexpected “<5 b”, expected a backslash before < [fix: "\\\\<"]"`,
    ));
});

describe('ids', () => {
  test('an unknown theme', () =>
    expect(
      told({
        [narrative]: '---\ntitle: A\nthemes:\n  retry-strom: Clients asked again and again.\n---\n',
        'themes/retry-storm.mdx': '---\ntitle: A\ndefinition: B\n---\n',
      }),
    ).toMatchInlineSnapshot(
      `"narrative.mdx:4:3 error unknown-reference: Unexpected theme “retry-strom”, expected retry-storm"`,
    ));
  test('ids that collide by case', () =>
    expect(
      told({
        'themes/Retry.mdx': '---\ntitle: A\ndefinition: B\n---\n',
        'themes/retry.mdx': '---\ntitle: A\ndefinition: B\n---\n',
      }),
    ).toMatchInlineSnapshot(
      `"themes/Retry.mdx error entry-id: Unexpected name “Retry”, expected lower-case letters, digits and hyphens, such as retry-storm"`,
    ));
  test('ids that collide by Unicode', () =>
    expect(
      told({
        'themes/café.mdx': '---\ntitle: A\ndefinition: B\n---\n',
        'themes/cafe\u0301.mdx': '---\ntitle: A\ndefinition: B\n---\n',
      }),
    ).toMatchInlineSnapshot(`
      "themes/café.mdx error entry-id: Unexpected name “café”, expected lower-case letters, digits and hyphens, such as retry-storm
      themes/café.mdx error entry-id: Unexpected name “café”, expected lower-case letters, digits and hyphens, such as retry-storm"
    `));
  test('an id that another gave up', () =>
    expect(
      told({
        [narrative]: card,
        'incidents/2026-03-15-b/narrative.mdx': '---\ntitle: B\nformerIds: [2026-03-14-slow, 2026-03-15-b]\n---\n',
      }),
    ).toMatchInlineSnapshot(`
      "incidents/2026-03-15-b/narrative.mdx:3:13 error entry-id: Unexpected former id “2026-03-14-slow”, expected one that no other entry has
      incidents/2026-03-15-b/narrative.mdx:3:30 error entry-id: Unexpected former id “2026-03-15-b”, expected one that no other entry has"
    `));
  test('one former id in two entries', () =>
    expect(
      told({
        [narrative]: '---\ntitle: A\nformerIds: [2026-03-14-old]\n---\n',
        'incidents/2026-03-15-b/narrative.mdx': '---\ntitle: B\nformerIds: [2026-03-14-old]\n---\n',
      }),
    ).toMatchInlineSnapshot(
      `"incidents/2026-03-15-b/narrative.mdx:3:13 error entry-id: Unexpected former id “2026-03-14-old”, expected one that no other entry has"`,
    ));
  test('names with spaces or emoji', () =>
    expect(
      told({
        'incidents/2026-03-14 slow checkout/narrative.mdx': card,
        'incidents/2026-03-15-🔥-fire/narrative.mdx': card,
        'incidents/🔥/narrative.mdx': card,
        'themes/My theme.mdx': '---\ntitle: A\ndefinition: B\n---\n',
      }),
    ).toMatchInlineSnapshot(`
      "incidents/2026-03-14 slow checkout/narrative.mdx error entry-id: Unexpected name “2026-03-14 slow checkout”, expected a day and a few words, such as 2026-03-14-checkout-slow
      incidents/2026-03-15-🔥-fire/narrative.mdx error entry-id: Unexpected name “2026-03-15-🔥-fire”, expected a day and a few words, such as 2026-03-14-checkout-slow
      incidents/2026-03-15-🔥-fire/narrative.mdx:2:8 warning given-twice: Unexpected title “The slow checkout”, which incidents/2026-03-14 slow checkout has too, expected it once
      incidents/🔥/narrative.mdx error entry-id: Unexpected name “🔥”, expected a day and a few words, such as 2026-03-14-checkout-slow
      incidents/🔥/narrative.mdx:2:8 warning given-twice: Unexpected title “The slow checkout”, which incidents/2026-03-14 slow checkout has too, expected it once
      themes/My theme.mdx error entry-id: Unexpected name “My theme”, expected lower-case letters, digits and hyphens, such as retry-storm"
    `));
});

test('one broken file leaves all others checked and in the graph', () => {
  const { wholeGraph, messages } = check({
    [narrative]: '---\ntitle: [\n---\n',
    'incidents/2026-03-15-b/narrative.mdx':
      '---\ntitle: B\nrelated:\n  - incident: 2026-03-14-slow\n    why: Same day.\n---\n',
    'themes/a.mdx': '---\ntitle: A\ndefinition: B\nhok: c\n---\n',
  });
  expect([...wholeGraph.incidents.keys()]).toEqual(['2026-03-15-b']);
  expect(messages.filter(({ level }) => level === 'error').map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    `${narrative} yaml-syntax`,
    'themes/a.mdx unknown-key',
  ]);
});
