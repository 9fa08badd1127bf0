import type { Level } from '../model/message.ts';
import type { Hit } from './passage.ts';
import type { Rule, Thought } from './rule.ts';

/** What a rule about passages found in one. */
export interface Found {
  rule: Rule;
  hit: Hit;
}

/**
 * Of rules that ask the same of a sentence the one whose words come first is enough. Others stay: one rule may well find two words
 * in a sentence, and a rule that weighs more than another is not silenced by it.
 */
export function oncePerThought(
  text: string,
  found: readonly Found[],
  levelOf: (rule: Rule) => Level | 'off' | undefined,
): readonly Found[] {
  if (found.length < 2) return found;
  const asked = found.flatMap((one) =>
    thoughtsOf(one.rule).map((thought) => ({ one, key: `${thought} ${String(levelOf(one.rule))}` })),
  );
  const echoes = new Set<Found>();
  for (const same of Map.groupBy(asked, ({ key }) => key).values()) {
    const group = same.map(({ one }) => one).filter((one) => !echoes.has(one));
    if (group.length < 2) continue;
    let said: Found | undefined;
    for (const next of group.toSorted((a, b) => a.hit.start - b.hit.start)) {
      if (said && said.rule !== next.rule && isOneSentence(text, said.hit.end, next.hit.start)) echoes.add(next);
      else said = next;
    }
  }
  return echoes.size === 0 ? found : found.filter((one) => !echoes.has(one));
}

function thoughtsOf(rule: Rule): readonly Thought[] {
  const thought = rule.about === 'words' || rule.about === 'passage' ? rule.thought : undefined;
  if (thought === undefined) return [];
  return typeof thought === 'string' ? [thought] : thought;
}

/** Whether no sentence ends between two offsets. */
export function isOneSentence(text: string, end: number, start: number): boolean {
  return start <= end || !/[.!?…][”"’)\]]?\s/.test(text.slice(end, start));
}
