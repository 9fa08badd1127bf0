import { didYouMean } from '../parse/did-you-mean.ts';
import { atValue } from '../rule-kit/place-problem.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'missing-file',
  title: 'Name only files that are there',
  level: 'error',
  group: 'references',
  about: 'knowledge-base',
  check: ({ settingsFile, paths }) => {
    const style = settingsFile?.data.style;
    if (!settingsFile || style === undefined || paths.has(style)) return [];
    const near = didYouMean(
      style,
      [...paths].filter((path) => path.endsWith('.css')),
      1,
    )[0];
    return [
      atValue(settingsFile, ['style'], {
        reason: `Unexpected style sheet ${style}, expected ${near ?? 'a file of this folder'}`,
        help: near === undefined ? 'Put it beside knowledge-base.yaml, or take style out.' : `Did you mean ${near}?`,
        ...(near === undefined ? {} : { expected: [near] }),
      }),
    ];
  },
});
