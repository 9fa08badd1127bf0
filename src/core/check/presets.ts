import type { Level } from '../model/message.ts';
import type { Settings } from '../model/settings.ts';
import type { Rule } from '../rule-kit/rule.ts';

/**
 * Three starting points. `essential` is for a folder of old reports: only what would break a page, a link or a promise of privacy.
 * `recommended` is each rule's own level. `strict` counts every suggestion as a warning.
 */
export function presetLevel(preset: Settings['checks']['preset'], rule: Rule): Level | 'off' {
  if (preset === 'essential') return rule.level === 'error' || rule.group === 'privacy' ? rule.level : 'off';
  return preset === 'strict' && rule.level === 'suggestion' ? 'warning' : rule.level;
}
