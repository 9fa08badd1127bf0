import { atValue } from '../rule-kit/place-problem.ts';
import { isBegun } from '../rule-kit/is-begun.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'severity-scale',
  title: 'Say what a severity means',
  level: 'warning',
  group: 'references',
  about: 'knowledge-base',
  check: ({ settings, settingsFile, documents }) => {
    if (settings.severities.length > 0 || isBegun(settingsFile, 'severities')) return [];
    const [first, ...others] = documents.narratives.filter(({ card }) => card.severity !== undefined);
    if (!first) return [];
    const more = others.length === 0 ? '' : ` The same holds for ${String(others.length)} more.`;
    return [
      atValue(first, ['severity'], {
        reason: `Unexpected severity “${first.card.severity ?? ''}” without a scale, expected severities in knowledge-base.yaml`,
        help: `Add them there, worst first, each with an id and a meaning; slips are then told.${more}`,
      }),
    ];
  },
});
