import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { sites } from '../sites/sites.ts';
import { pagesOf } from './read-site.ts';

const rules = new StaticConfigLoader({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    // Astro and our own templates write both forms; the standard takes both.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    // Titles are the authors' own and as long as they need.
    'long-title': 'off',
    // A region that scrolls has to be reachable by keyboard.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
    // Security of external files is the content security policy's business: all are our own.
    'require-sri': 'off',
  },
});
// They are the same for every page, and to put them together takes as long as to read a page.
const settled = await rules.getConfigFor('page.html');
const validator = new HtmlValidate(Object.assign(rules, { getConfigFor: () => settled }));

test('every page is valid HTML', async () => {
  const [{ out }] = sites;
  const problems: string[] = [];
  for (const { path, html } of pagesOf(out)) {
    const report = await validator.validateString(html, path);
    for (const result of report.results)
      for (const message of result.messages)
        problems.push(`${path}:${String(message.line)}:${String(message.column)} ${message.ruleId} ${message.message}`);
  }
  expect(problems).toEqual([]);
}, 60_000);
