import { z } from 'zod';

const allowedSchemes = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * Whether an address may stand in a page: http, https, mailto, tel, or relative.
 * The one function that every address of the content passes, in prose and in YAML.
 * Browsers ignore control characters and blanks inside a scheme, so they are dropped before looking.
 */
export function isSafeAddress(address: string): boolean {
  // eslint-disable-next-line no-control-regex
  const seen = address.replace(/[\u0000-\u0020\u007f-\u009f\u00ad\u200b-\u200f\u2028\u2029\ufeff]/g, '');
  if (seen.startsWith('//') || seen.startsWith('\\') || seen.startsWith('/\\')) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1];
  return scheme === undefined || allowedSchemes.has(scheme.toLowerCase());
}

const addressProblem = 'an address that starts with https:, http:, mailto: or tel:, or a relative path';

/** An address of the content; see {@link isSafeAddress}. */
export const AddressSchema = z
  .string({ error: addressProblem })
  .min(1, { error: addressProblem })
  .refine(isSafeAddress, { error: addressProblem });

/**
 * An address with placeholders such as `{key}`: they may stand behind its host only, so that what is put in never chooses where
 * it leads, nor makes code of it.
 */
export const AddressTemplateSchema = AddressSchema.refine(
  (address) => /^(?:https?:\/\/[^/?#{}\\\s]+(?:[/?#].*)?|mailto:.*|\/(?![/\\]).*)$/is.test(address),
  { error: 'an address whose host is written out, such as https://tickets.example.org/{key}' },
);

/** An address from its template; undefined if what comes out may not stand in a page. Unknown placeholders stay. */
export function fillAddress(template: string, values: Readonly<Record<string, string>>): string | undefined {
  const filled = template.replace(/\{([a-zA-Z]+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? encodeURIComponent(values[name] ?? '') : placeholder,
  );
  return isSafeAddress(filled) ? filled : undefined;
}

/** A link with words, and whether a reader outside the organisation can follow it. */
export const LinkSchema = z.strictObject({
  title: z.string().min(1).describe('What a reader finds there.'),
  url: AddressSchema.refine((address) => !/\s/.test(address.trim()) && !/^www\./i.test(address), {
    error: 'an address such as https://example.org/board',
  }).describe('Where it is.'),
  access: z
    .enum(['public', 'internal', 'gone'])
    .default('public')
    .describe('Whether readers can open it: public, internal (needs an account), or gone.'),
});
export type Link = z.infer<typeof LinkSchema>;
