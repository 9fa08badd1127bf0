import { describe, expect, test } from 'vitest';
import { checkKnowledgeBase, type CheckedKnowledgeBase } from '../check/check-knowledge-base.ts';
import { memoryFiles } from '../../../test/support/memory-files.ts';
import type { Message } from '../model/message.ts';
import { allRules } from '../check/all-rules.ts';
import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import { buildReport, type Report } from './report.ts';
import { sarifReport } from './sarif.ts';
import { terminalReport } from './terminal.ts';

const files = {
  'knowledge-base.yaml': 'format: 1\nurl: https://stories.example.org/kb\ntimeZone: UTC\n',
  'incidents/2026-03-14-slow/narrative.mdx':
    '---\ntitle: The slow checkout\nhok: Nobody could pay.\n---\n\nOne<br>two.\n\n<Timelin />\n',
  'incidents/2026-03-14-slow/record.yaml':
    'people:\n  - id: on-call\n    role: on-call engineer\n  - id: on-call\n    role: database engineer\n',
};

function check(texts: Readonly<Record<string, string>> = files): CheckedKnowledgeBase {
  return checkKnowledgeBase(memoryFiles(texts), { drafts: true, asOf: '2026-11-23' });
}

/** A report whose words are hostile. */
function hostile(): Report {
  const message: Message = {
    rule: 'no-html',
    level: 'warning',
    file: 'a,b:c%\n::error::x.mdx',
    reason: 'Unexpected \u001b[31m%0A\n::error::pwned',
    help: 'one\r\ntwo',
  };
  return buildReport({ ...check({}), messages: [message] });
}

test('terminal', () => {
  expect(terminalReport(buildReport(check()), { colour: false })).toMatchInlineSnapshot(`
    "incidents/2026-03-14-slow/narrative.mdx
      3:1  error       Unexpected key “hok”, expected hook  unknown-key
           3 │ hok: Nobody could pay.
             │ ~~~
           Did you mean hook? Keys of your own may start with x-.
           second-story check --fix mends this.
           https://stories.example.org/kb/rules/unknown-key/
      6:4  error       Unexpected <br>, expected a backslash at the end of the line, or a blank line  mdx-syntax
           6 │ One<br>two.
             │    ~~~~
           HTML tags have no place in a narrative; Markdown says the same.
           https://stories.example.org/kb/rules/mdx-syntax/
      8:1  error       Unexpected element <Timelin>, expected <Timeline>  unknown-element
           8 │ <Timelin />
             │ ~~~~~~~~
           Did you mean <Timeline>?
           https://stories.example.org/kb/rules/unknown-element/

    incidents/2026-03-14-slow/record.yaml
      4:9  error       Unexpected second person “on-call”, expected an id of its own  duplicate-id
           4 │   - id: on-call
             │         ~~~~~~~
           References to on-call could mean either. Rename one of them.
           incidents/2026-03-14-slow/record.yaml:2:9  first defined here
           https://stories.example.org/kb/rules/duplicate-id/

    4 errors in 2 of 3 files."
  `);
});

test('terminal, in colour only when asked', () => {
  expect(terminalReport(buildReport(check()), { colour: true })).toContain('\u001b[31merror     \u001b[0m');
  // eslint-disable-next-line no-control-regex -- looking for colour
  expect(terminalReport(buildReport(check()), { colour: false })).not.toMatch(/\u001b/);
});

test('a long line is cut around the words', () => {
  const text = `---\ntitle: A\n---\n${'word '.repeat(60)}<Nope /> ${'word '.repeat(60)}\n`;
  expect(
    terminalReport(buildReport(check({ 'themes/a.mdx': text.replace('title: A', 'title: A\ndefinition: B') })), {
      colour: false,
      width: 80,
    }),
  ).toMatchInlineSnapshot(`
    "themes/a.mdx
      5:301  error       Unexpected element <Nope>, expected one of Aside, Chart, Figure, Incident, Quote, Term, Theme  unknown-element
             5 │ … word word word word <Nope /> word word word word word word wor…
               │                       ~~~~~
             For the character < itself, write \\<.

    1 error in 1 of 1 file."
  `);
});

test('nothing to mend', () => {
  expect(terminalReport(buildReport(check({ 'knowledge-base.yaml': 'format: 1\n' })), { colour: false })).toBe(
    'Nothing to mend in 1 file.',
  );
  expect(
    terminalReport(buildReport(check({ 'knowledge-base.yaml': 'format: 1\n' }), { known: 1 }), { colour: false }),
  ).toBe('Nothing new to mend in 1 file. 1 message of the baseline is not shown.');
});

test('JSON', () => {
  const report = JSON.parse(jsonReport(buildReport(check(), { path: (file) => `content/${file}` }))) as {
    messages: unknown[];
  };
  expect(report).toMatchObject({ version: 1, files: 3, counts: { error: 4, warning: 0 } });
  expect(report.messages[0]).toMatchInlineSnapshot(`
    {
      "column": 1,
      "endColumn": 4,
      "endLine": 3,
      "expected": [
        "hook",
      ],
      "file": "incidents/2026-03-14-slow/narrative.mdx",
      "fixable": true,
      "help": "Did you mean hook? Keys of your own may start with x-.",
      "level": "error",
      "line": 3,
      "path": "content/incidents/2026-03-14-slow/narrative.mdx",
      "reason": "Unexpected key “hok”, expected hook",
      "rule": "unknown-key",
      "url": "https://stories.example.org/kb/rules/unknown-key/",
    }
  `);
});

test('GitHub', () => {
  expect(githubReport(buildReport(check(), { path: (file) => `content/${file}` }))).toMatchInlineSnapshot(`
    "::error file=content/incidents/2026-03-14-slow/narrative.mdx,line=3,endLine=3,col=1,endColumn=4,title=unknown-key::Unexpected key “hok”, expected hook%0ADid you mean hook? Keys of your own may start with x-.
    ::error file=content/incidents/2026-03-14-slow/narrative.mdx,line=6,endLine=6,col=4,endColumn=8,title=mdx-syntax::Unexpected <br>, expected a backslash at the end of the line, or a blank line%0AHTML tags have no place in a narrative; Markdown says the same.
    ::error file=content/incidents/2026-03-14-slow/narrative.mdx,line=8,endLine=8,col=1,endColumn=9,title=unknown-element::Unexpected element <Timelin>, expected <Timeline>%0ADid you mean <Timeline>?
    ::error file=content/incidents/2026-03-14-slow/record.yaml,line=4,endLine=4,col=9,endColumn=16,title=duplicate-id::Unexpected second person “on-call”, expected an id of its own%0AReferences to on-call could mean either. Rename one of them."
  `);
});

test('content cannot give GitHub commands, nor a terminal', () => {
  const text = githubReport(hostile());
  expect(text.split('\n')).toHaveLength(1);
  expect(text).toMatchInlineSnapshot(
    `"::warning file=a%2Cb%3Ac%25�%3A%3Aerror%3A%3Ax.mdx,title=no-html::Unexpected �[31m%250A�::error::pwned%0Aone�%0Atwo"`,
  );
  // eslint-disable-next-line no-control-regex -- looking for control characters
  expect(terminalReport(hostile(), { colour: false })).not.toMatch(/\u001b|^::error/m);
});

describe('SARIF', () => {
  const log = JSON.parse(
    sarifReport(buildReport(check(), { path: (file) => `my content/${file}` }), allRules, '1.2.3'),
  ) as {
    version: string;
    runs: {
      tool: { driver: { rules: { id: string }[] } };
      results: {
        ruleId: string;
        ruleIndex: number;
        level: string;
        message: { text: string };
        locations: { physicalLocation: { artifactLocation: { uri: string }; region?: Record<string, number> } }[];
      }[];
    }[];
  };
  const run = log.runs[0];
  test('keeps to the shape of 2.1.0', () => {
    expect(log.version).toBe('2.1.0');
    expect(run?.results).toHaveLength(4);
    for (const result of run?.results ?? []) {
      expect(run?.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
      expect(['error', 'warning', 'note']).toContain(result.level);
      expect(result.message.text).not.toBe('');
      const [location] = result.locations;
      expect(location?.physicalLocation.artifactLocation.uri).toMatch(/^my%20content\/incidents\//);
      for (const value of Object.values(location?.physicalLocation.region ?? {})) expect(value).toBeGreaterThan(0);
    }
  });
  test('one result', () => {
    expect(run?.results.at(-1)).toMatchInlineSnapshot(`
      {
        "level": "error",
        "locations": [
          {
            "physicalLocation": {
              "artifactLocation": {
                "uri": "my%20content/incidents/2026-03-14-slow/record.yaml",
              },
              "region": {
                "endColumn": 16,
                "endLine": 4,
                "startColumn": 9,
                "startLine": 4,
              },
            },
          },
        ],
        "message": {
          "text": "Unexpected second person “on-call”, expected an id of its own. References to on-call could mean either. Rename one of them.",
        },
        "relatedLocations": [
          {
            "id": 0,
            "message": {
              "text": "first defined here",
            },
            "physicalLocation": {
              "artifactLocation": {
                "uri": "my%20content/incidents/2026-03-14-slow/record.yaml",
              },
              "region": {
                "endColumn": 16,
                "endLine": 2,
                "startColumn": 9,
                "startLine": 2,
              },
            },
          },
        ],
        "ruleId": "duplicate-id",
        "ruleIndex": 0,
      }
    `);
  });
});

test('a line with a secret is never shown, whatever the message is about', () => {
  const secret = ['AKIA', 'QYLPMN5HFIQR7XYA'].join('');
  const checked = check({ 'themes/a.mdx': `---\ntitle: A\ndefinition: B\n---\nThe key was ${secret} <Nope />\n` });
  expect(checked.messages.map(({ rule }) => rule).sort()).toEqual(['no-secret', 'unknown-element']);
  const report = buildReport(checked);
  for (const text of [
    terminalReport(report, { colour: false }),
    jsonReport(report),
    githubReport(report),
    sarifReport(report, allRules, '1.0.0'),
  ]) {
    expect(text).toContain('no-secret');
    expect(text).not.toContain(secret);
  }
});
