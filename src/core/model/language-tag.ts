import { z } from 'zod';

/** A language of content as BCP 47 has it, such as `en` or `pt-BR`. */
export const LanguageSchema = z.string({ error: languageProblem() }).superRefine((tag, context) => {
  if (!isLanguage(tag)) context.addIssue({ code: 'custom', message: languageProblem(nearestLanguage(tag)) });
});

/** Whether a tag is well formed and names a language that exists. */
export function isLanguage(tag: string): boolean {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    // Another name for it, such as en-UK for en-GB or eng for en, is known to few programs.
    const isUsual = canonical?.toLowerCase() === tag.toLowerCase();
    return isUsual && nameOf(new Intl.Locale(canonical).language) !== undefined;
  } catch {
    return false;
  }
}

/** What a slip such as `en_US`, `EN us` or `english` was meant for, if that can be told. */
export function nearestLanguage(written: string): string | undefined {
  const hyphened = written
    .trim()
    .replace(/[_\s.]+/g, '-')
    .replace(/-utf-?8$/i, '');
  const usual = canonicalOf(hyphened);
  if (usual !== undefined && isLanguage(usual)) return usual;
  const wanted = written.trim().toLowerCase();
  if (wanted.length < 4) return undefined;
  for (const first of letters)
    for (const second of letters) {
      const tag = first + second;
      if (nameOf(tag)?.toLowerCase() === wanted || nameOf(tag, tag)?.toLowerCase() === wanted) return tag;
    }
  return undefined;
}

function canonicalOf(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

function nameOf(language: string, inLanguage = 'en'): string | undefined {
  try {
    return new Intl.DisplayNames(inLanguage, { type: 'language', fallback: 'none' }).of(language);
  } catch {
    return undefined;
  }
}

function languageProblem(near?: string): string {
  return near === undefined ? 'a language tag, such as en, de or pt-BR' : `the language tag ${near}`;
}
