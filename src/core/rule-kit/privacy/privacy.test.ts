import { describe, expect, test } from 'vitest';
import { checkKnowledgeBase } from '../../check/check-knowledge-base.ts';
import { memoryFiles } from '../../../../test/support/memory-files.ts';
import { allRules } from '../../check/all-rules.ts';

const folder = 'incidents/2026-03-14-x';
const card = '---\ntitle: Checkout was slow\n---\n\n';

/** What one rule marks, with its file; `more` are files beside the narrative. */
function marks(rule: string, body: string, more: Readonly<Record<string, string>> = {}): string[] {
  const texts: Record<string, string> = { [`${folder}/narrative.mdx`]: card + body, ...more };
  const rules = allRules.filter(({ about, id }) => about === 'parsing' || id === rule);
  return checkKnowledgeBase(memoryFiles(texts), { drafts: true, asOf: '2026-06-01', rules }).messages.map(
    ({ file, place, rule: id, reason }) =>
      id === rule
        ? `${file === `${folder}/narrative.mdx` ? '' : `${file}: `}${texts[file]?.slice(place?.start.offset, place?.end.offset) ?? ''}`
        : `${file}: ${reason}`,
  );
}

function settings(checks: string): Record<string, string> {
  return { 'knowledge-base.yaml': `format: 1\nchecks:\n${checks}` };
}

describe('no-handle', () => {
  test.each([
    ['At 14:20 @quill-ada restarted it, with (@ada) and @a_b.', ['@quill-ada', '@a_b']],
    ['[@quill](https://example.org/) looked', ['@quill']],
    ['Ask in @here, @channel; install @scope/package; see a@example.org and `@Override`.', []],
    ['```java\n@Override\n```', []],
    ['> @quill: it looked like the network.', ['@quill']],
    ['| Who |\n|---|\n| @quill |', ['@quill']],
    ['<Quote who="@quill">\nWords.\n</Quote>', []],
  ])('%s', (body, expected) => {
    expect(marks('no-handle', body)).toEqual(expected);
  });
  test('a handle that may pass', () => {
    expect(marks('no-handle', '@deploy-bot rolled back, then @quill', settings('  allow: ["@deploy-bot"]\n'))).toEqual([
      '@quill',
    ]);
  });
});

describe('no-email', () => {
  test.each([
    ['Write to ada.quill@shop.dev.', ['ada.quill@shop.dev']],
    ['[Ask](mailto:ada@shop.dev)', ['ada@shop.dev']],
    ['[ada@shop.dev](mailto:ada@shop.dev)', ['ada@shop.dev']],
    ['`From: ada@shop.dev`', ['ada@shop.dev']],
    ['```\nFrom: <ada@shop.dev>\n```', ['ada@shop.dev']],
    ['security@shop.dev, ada@example.org, ada@mail.example, git@github.com:a/b.git, getty@tty1.service, user@host', []],
  ])('%s', (body, expected) => {
    expect(marks('no-email', body)).toEqual(expected);
  });
  test('one address, or all of a house, may pass', () => {
    expect(
      marks('no-email', 'a@shop.dev b@shop.dev c@stock.dev', settings('  allow: [a@shop.dev, "@stock.dev"]\n')),
    ).toEqual(['b@shop.dev']);
  });
});

describe('no-ip-address', () => {
  test.each([
    [
      'From 93.184.216.34, 93.184.216.0/24 and http://93.184.216.35:8080/.',
      ['93.184.216.34', '93.184.216.0', '93.184.216.35'],
    ],
    ['```\n93.184.216.34 GET /\n```', ['93.184.216.34']],
    ['`93.184.216.34`', ['93.184.216.34']],
    [
      '192.0.2.1 198.51.100.7 203.0.113.9 127.0.0.1 0.0.0.0 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 224.0.0.1 8.8.8.8 1.1.1.1',
      [],
    ],
    ['version 4.3.2.1, v4.3.2.1, 4.3.2.1.5, 256.1.1.1, 4.3.2.1-rc1', []],
    ['2606:2800:220:1:248:1893:25c8:1946 and 2a00:1450::8a', ['2606:2800:220:1:248:1893:25c8:1946', '2a00:1450::8a']],
    ['2001:db8::1, fe80::1, ::1, 20:10:30, 2026:03:14', []],
  ])('%s', (body, expected) => {
    expect(marks('no-ip-address', body)).toEqual(expected);
  });
  test('one that may pass', () => {
    expect(marks('no-ip-address', '93.184.216.34', settings('  allow: [93.184.216.34]\n'))).toEqual([]);
  });
});

describe('no-phone-number', () => {
  test.each([
    ['Call +49 171 2345678 or (415) 555-2671.', ['+49 171 2345678', '(415) 555-2671']],
    ['`From: +4917123456789`', ['+4917123456789']],
    ['[Call them](tel:+49-171-2345678)', ['+49-171-2345678']],
    ['[+49-171-2345678](tel:+49-171-2345678)', ['+49-171-2345678']],
    ['The mobile of the lead is 0171 2345678.', ['0171 2345678']],
    ['Out of hours call 07700 900461.', ['07700 900461']],
    ['0171/2345678 is their own mobile.', ['0171/2345678']],
    ['The form showed 07700 900461, +44 7700 900461 and 555-0134.', []],
    ['+5 000 000 users, +120 000 000 rows, +12345678 bytes, 10:00+02:00, 2026-03-14, 0171 2345678 rows', []],
    ['Call 0800 123 4567 or +1 800 555 0199, or 112.', []],
    ['The call took 0.125000000 s, and order 415-555-26715 was 0x01234567890.', []],
  ])('%s', (body, expected) => {
    expect(marks('no-phone-number', body)).toEqual(expected);
  });
  test('one that may pass', () => {
    expect(marks('no-phone-number', '+49 30 12345678', settings('  allow: ["+49 30 12345678"]\n'))).toEqual([]);
  });
});

describe('no-internal-host', () => {
  test.each([
    [
      'We restarted db-7.prod.internal and ip-10-0-32-54.eu-west-1.compute.internal.',
      ['db-7.prod.internal', 'ip-10-0-32-54.eu-west-1.compute.internal'],
    ],
    ['See [it](https://wiki.corp/page).', ['wiki.corp']],
    ['`db.svc.cluster.local`, host.docker.internal, metadata.google.internal', []],
    [
      'The web server (10.20.4.17, port 2222), `172.20.1.9` and 192.168.17.40.',
      ['10.20.4.17', '172.20.1.9', '192.168.17.40'],
    ],
    ['10.0.0.0/8, 10.20.0.0/16, 10.4.0.0, 192.168.1.1, version 10.2.3.4, 172.15.1.9', []],
    ['```\ndial tcp 10.20.4.17:80: i/o timeout\n```', []],
    ['.env.local, com.corp.internal.Store, internal.example.org, an.internal()', []],
  ])('%s', (body, expected) => {
    expect(marks('no-internal-host', body)).toEqual(expected);
  });
  test('endings of the house', () => {
    expect(
      marks('no-internal-host', 'db.shop.test and www.shop.dev', settings('  internalHosts: [shop.test]\n')),
    ).toEqual(['db.shop.test']);
  });
});

describe('no-secret', () => {
  // In parts, so that no scanner of repositories takes this file for a leak.
  const aws = `AK${'IA'}Q7RKZ3MPLT2WXYND`;
  const frame = `-----BEGIN ${'RSA'} PRIVATE KEY-----`;
  const slack = `xo${'xb'}-21346573-kd83hf7dk2`;
  const token = `gh${'p_'}${'a1B2c3D4e5F6'.repeat(3)}`;
  const jwt = `ey${'J'}hbGciOiJIUzI1NiJ9.ey${'J'}zdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N`;
  test.each([
    [`key ${aws}`, [aws]],
    [`\`${slack}\``, [slack]],
    [`\`\`\`\n${token}\n\`\`\``, [token]],
    [`Bearer ${jwt}`, [jwt]],
    [`\`\`\`\n${frame}\n${'MIIEvQIBADAN'.repeat(4)}\n\`\`\``, [frame]],
    [
      `\`\`\`\n${frame}\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0A1B\n\n${'MIIEvQIBADAN'.repeat(4)}\n\`\`\``,
      [frame],
    ],
    [`Grep for \`${frame}\`.`, []],
    [`\`\`\`\n${frame}\n(removed)\n-----END RSA PRIVATE KEY-----\n\`\`\``, []],
    ['`xoxb-your-token-here`, `xoxb-1234567890-abc`, `glpat-my-placeholder-token`', []],
    ['`postgres://orders:s3cr9f2k@db.shop/orders`', ['orders:s3cr9f2k@db.shop']],
    ['`postgres://orders:password@db`, AKIAIOSFODNN7EXAMPLE, `xoxb-xxxxxxxxxxxx`, https://example.org:8080/@here', []],
  ])('%#', (body, expected) => {
    expect(marks('no-secret', body)).toEqual(expected);
  });
  test('in every file, read or not, and never in the words of the message', () => {
    const texts = {
      [`${folder}/narrative.mdx`]: card,
      [`${folder}/record.yaml`]: `: : ${aws}`,
      'knowledge-base.yaml': `format: 1\ntitle: ${slack}\n`,
    };
    const { messages } = checkKnowledgeBase(memoryFiles(texts), { drafts: true, asOf: '2026-06-01' });
    expect(messages.filter(({ rule }) => rule === 'no-secret').map(({ file, reason }) => `${file}: ${reason}`))
      .toMatchInlineSnapshot(`
      [
        "incidents/2026-03-14-x/record.yaml: Unexpected AWS access key, expected no secret in a story",
        "knowledge-base.yaml: Unexpected Slack token or webhook, expected no secret in a story",
      ]
    `);
    expect(JSON.stringify(messages.filter(({ rule }) => rule === 'no-secret'))).not.toMatch(/Q7RKZ|21346573/);
  });
  test('words that are no secret may pass', () => {
    expect(marks('no-secret', aws, settings(`  allow: [${aws}]\n`))).toEqual([]);
  });
});

describe('no-name-without-consent', () => {
  const people = (consent: string): string =>
    `people:\n  - id: on-call\n    role: on-call engineer\n    name: Ada Quill\n${consent}  - id: lead\n    role: lead\n    name: Will Mark\n`;
  const record = { [`${folder}/record.yaml`]: people('') };
  test.each([
    ['Ada Quill looked, then Ada, then Quill; ada_quill wrote.', ['Ada Quill', 'Ada', 'Quill', 'ada_quill']],
    ['`Ada Quill` and\n\n```\nuser=ada.quill\n```', ['Ada Quill', 'ada.quill']],
    ['[graph](https://example.org/ada-quill)', ['ada-quill']],
    ['![Ada Quill at the desk](desk.png)', ['Ada Quill']],
    ['> Ada said so.', ['Ada']],
    ['Adaptive quills. A canada goose. We will mark it. Will they? Mark it.', []],
    ['Will Mark looked, and ADA QUILL.', ['Will Mark', 'ADA QUILL']],
  ])('%s', (body, expected) => {
    expect(marks('no-name-without-consent', body, record)).toEqual(expected);
  });
  test.each([
    ['Željko Đurić', 'Tada je željko đurić pogledao.', ['željko đurić']],
    ['Ольга Перо', 'Тогда Ольга посмотрела.', ['Ольга']],
    ['李小明', '当时李小明看了图表。', ['李小明']],
    ['O’Neil', 'Then O’Neil looked.', ['O’Neil']],
  ])('names of any script: %s', (name, body, expected) => {
    expect(
      marks('no-name-without-consent', body, {
        [`${folder}/record.yaml`]: `people:\n  - id: a\n    role: lead\n    name: ${name}\n`,
      }),
    ).toEqual(expected);
  });
  test('with consent the name may be written', () => {
    expect(
      marks('no-name-without-consent', 'Ada Quill looked.', {
        [`${folder}/record.yaml`]: people('    consent: true\n'),
      }),
    ).toEqual([]);
  });
  test('in other incidents the whole name counts, unless they agreed there', () => {
    const other = 'incidents/2026-04-01-y';
    const story = { [`${other}/narrative.mdx`]: `${card}Ada Quill looked, then Ada.` };
    expect(marks('no-name-without-consent', '', { ...record, ...story })).toEqual([
      `${other}/narrative.mdx: Ada Quill`,
    ]);
    expect(
      marks('no-name-without-consent', '', {
        ...record,
        ...story,
        [`${other}/record.yaml`]: people('    consent: true\n'),
      }),
    ).toEqual([]);
  });
  test('everywhere in the record but at its own key, and in front matter', () => {
    const more = {
      [`${folder}/record.yaml`]: `${people('')}timeline:\n  - at: 14:10\n    what: Ada Quill looked\n    source: call with Quill\n`,
      [`${folder}/actions.yaml`]: '- id: a\n  kind: human\n  text: Ask\n  owner: Ada Quill\n',
      'themes/t.mdx': '---\ntitle: Ada Quill’s law\ndefinition: A sentence.\n---\n\nx\n',
    };
    expect(marks('no-name-without-consent', '', more)).toEqual([
      `${folder}/actions.yaml: Ada Quill`,
      `${folder}/record.yaml: Ada Quill`,
      `${folder}/record.yaml: Quill`,
      'themes/t.mdx: Ada Quill',
    ]);
  });
  test('the message does not repeat the name', () => {
    const { messages } = checkKnowledgeBase(
      memoryFiles({ [`${folder}/narrative.mdx`]: `${card}Ada Quill looked.`, ...record }),
      {
        drafts: true,
        asOf: '2026-06-01',
      },
    );
    expect(JSON.stringify(messages.filter(({ rule }) => rule === 'no-name-without-consent'))).not.toContain('Quill');
  });
});

describe('no-name-in-role', () => {
  const role = (words: string): Record<string, string> => ({
    [`${folder}/record.yaml`]: `people:\n  - id: a\n    role: ${JSON.stringify(words)}\n`,
  });
  test.each([
    ['Second engineer (Jonas Weber), not around', ['Jonas Weber']],
    ['Jonas Weber, second engineer', ['Jonas Weber']],
    ['Second engineer, Jonas Weber', ['Jonas Weber']],
    ['Priya S. Raman – on call', ['Priya S. Raman']],
    ['Jonas Weber', ['Jonas Weber']],
    ['Vantage Point', []],
    ['Second engineer (Data Platform)', []],
    ['Incident Commander, Site Reliability', []],
    ['Engineer in the United States', []],
    ['Maintainer, with the code in front of them', []],
  ])('%s', (words, expected) => {
    expect(marks('no-name-in-role', '', role(words))).toEqual(expected.map((name) => `${folder}/record.yaml: ${name}`));
  });
  test('teams, services, and what may pass', () => {
    const more = { 'teams.yaml': 'rivers:\n  name: Blue Rivers\n', ...settings('  allow: [Grey Stones]\n') };
    expect(marks('no-name-in-role', '', { ...role('Engineer (Blue Rivers)'), ...more })).toEqual([]);
    expect(marks('no-name-in-role', '', { ...role('Engineer (Grey Stones)'), ...more })).toEqual([]);
  });
});
