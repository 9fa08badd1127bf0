import type { Level, Problem } from '../model/message.ts';
import type { Settings } from '../model/settings.ts';
import { presetLevel } from './presets.ts';
import type { Rule } from '../rule-kit/rule.ts';

/** What a rule’s messages weigh: as settings say, else as their preset does. */
export function levelOf(rule: Rule, settings: Settings): Level | 'off' {
  return setLevel(rule.id, settings) ?? presetLevel(settings.checks.preset, rule);
}

function setLevel(id: string, settings: Settings): Level | 'off' | undefined {
  const set = settings.checks.rules[id];
  return typeof set === 'string' ? set : set?.level;
}

/** Rules of an organisation's own plugins weigh as a warning until settings say otherwise. A rule that is ours but was not asked for stays quiet. */
export function levelOfGuest({ rule }: Problem, known: readonly Rule[], settings: Settings): Level | 'off' {
  if (rule.startsWith('remark-lint')) return setLevel(rule, settings) ?? setLevel('remark-lint', settings) ?? 'warning';
  if (known.some(({ id }) => id === rule)) return 'off';
  throw new Error(`A problem names the rule “${rule}”, which is not in all-rules.ts`);
}
