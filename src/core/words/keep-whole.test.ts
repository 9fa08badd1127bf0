import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeInSentence, keepCodeWhole, keepWhole } from './keep-whole.ts';
import type { TextKind } from './whole-names.ts';

const shown = (text: string, kind?: TextKind): string =>
  keepWhole(text, kind).html.replaceAll(/<span class="whole">(.*?)<\/span>/g, '[$1]');

test.each([
  ['db-02 and db-01, then R-Linux.', '[db-02] and [db-01], then [R-Linux].'],
  ['an on-call group sends e-mail', 'an [on-call] group sends [e-mail]'],
  ['from 2026-03-14 on, in UTF-8', 'from [2026-03-14] on, in [UTF-8]'],
  ['twenty-seven well-known guards', 'twenty-seven well-known guards'],
  ['Forty-three seconds', 'Forty-three seconds'],
  ['2020-09-21-moj-wrong-cluster-deleted', '2020-09-21-moj-wrong-cluster-deleted'],
  ['a wait - a long one, 1998–2001', 'a wait - a long one, 1998–2001'],
  ['asked with --drafts, -- or not', 'asked with [--drafts], -- or not'],
  ['a <b-1> & more', 'a &lt;[b-1]&gt; &amp; more'],
])('%s', (text, whole) => {
  expect(shown(text)).toBe(whole);
});

test('a number stays with its unit, but in code a blank is what was typed', () => {
  expect(shown('editing stops for 2 minutes 46 seconds')).toBe('editing stops for 2\u00a0minutes 46\u00a0seconds');
  expect(shown('sleep 2 min', 'code')).toBe('sleep 2 min');
});

test('on a slide short words stay whole too, and long ones may part', () => {
  expect(shown('the time-out of db-02, seen by a well-known guard', 'slide')).toBe(
    'the [time-out] of [db-02], seen by a well-known guard',
  );
  expect(shown('the time-out')).toBe('the time-out');
});

test('in code every name stays whole, with the dashes before an option', () => {
  expect(shown('wal-g … backup-fetch --field-selector', 'code')).toBe('[wal-g] … [backup-fetch] [--field-selector]');
});

test('a long option may end a line at its hyphens, and not behind its two dashes', () => {
  expect(shown('NODE_OPTIONS=--openssl-legacy-provider', 'code')).toBe('NODE_OPTIONS=[--openssl]-legacy-provider');
  expect(shown('--a_word_that_is_much_longer_than_a_line')).toBe('[--a_word_that_is_much_]longer_than_a_line');
});

test('short code within a sentence stays in one line, and long code parts outside its names', () => {
  const code = (text: string): string => codeInSentence(text).html;
  expect(code('share: everyone')).toBe('<code class="whole">share: everyone</code>');
  expect(code('.*(?:.*=.*)')).toBe('<code class="whole">.*(?:.*=.*)</code>');
  expect(code('tee')).toBe('<code>tee</code>');
  expect(code('pg_basebackup --checkpoint fast')).toBe(
    '<code>pg_basebackup <span class="whole">--checkpoint</span> fast</code>',
  );
});

test('what is read, copied or searched is what was typed', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'B', '7', '-', '.', ' ', '_'), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      expect(keepWhole(text).html.replaceAll(/<[^>]*>/g, '')).toBe(text);
    }),
  );
});

test('names in code of markup that is made already stay whole, and what is escaped stays so', () => {
  const markup =
    'on db-02 <code>--dry-run &#x26;-x &lt;a-b&gt;</code> <code>share: me</code> <pre><code>pg-ctl -D</code></pre>';
  expect(keepCodeWhole(markup)).toBe(
    'on db-02 <code><span class="whole">--dry-run</span> &#x26;-x &lt;<span class="whole">a-b</span>&gt;</code> <code class="whole">share: me</code> <pre><code><span class="whole">pg-ctl</span> -D</code></pre>',
  );
});
