import type { RuleWorld } from '../rule.ts';

/** Whether the knowledge base lets these words pass: `checks.allow` holds them, or the ending they stand under, such as `@example.org`. */
export function isAllowed(words: string, { settings }: Pick<RuleWorld, 'settings'>): boolean {
  const seen = words.toLowerCase();
  return settings.checks.allow.some(
    (allowed) => seen === allowed.toLowerCase() || (/^[@.]/.test(allowed) && seen.endsWith(allowed.toLowerCase())),
  );
}
