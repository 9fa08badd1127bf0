import { z } from 'zod';
import { TextSchema } from './text.ts';

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
 * @param needed The placeholder that it cannot do without, with an address that has it.
 */
export function addressTemplate(needed?: { name: string; example: string }): z.ZodType<string, string> {
  return z.string({ error: addressProblem }).superRefine((address, issues) => {
    const expected = oddTemplate(address, needed);
    if (expected !== undefined) issues.addIssue({ code: 'custom', message: expected });
  });
}

function oddTemplate(address: string, needed: { name: string; example: string } | undefined): string | undefined {
  if (address.trim() === '' || !isSafeAddress(address)) return addressProblem;
  if (!/^(?:https?:\/\/[^/?#{}\\\s]+(?:[/?#].*)?|mailto:.*|\/(?![/\\]).*)$/is.test(address))
    return 'an address whose host is written out, such as https://tickets.example.org/{key}';
  if (needed && !address.includes(`{${needed.name}}`))
    return `an address with {${needed.name}} in it, such as ${needed.example}`;
  return oddAddress(address.replace(/\{[a-zA-Z]+\}/g, 'x'));
}

/** An address from its template; undefined if what comes out may not stand in a page. Unknown placeholders stay. */
export function fillAddress(template: string, values: Readonly<Record<string, string>>): string | undefined {
  const filled = template.replace(/\{([a-zA-Z]+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? encodeURIComponent(values[name] ?? '') : placeholder,
  );
  return isSafeAddress(filled) ? filled : undefined;
}

/**
 * What is odd about an address that a browser would take, and nobody meant: a scheme without its marks, or twice; a machine of
 * one's own. Undefined if nothing is.
 */
export function oddAddress(address: string): string | undefined {
  const url = address.trim();
  if (/^(?:\[|<)/.test(url)) return 'the address alone';
  if (
    /^https?:\/\/(?:www\.google\.\w+\/url\?|[\w.-]+\.safelinks\.protection\.outlook\.com\/|urldefense\.(?:com|proofpoint\.com)\/|l\.facebook\.com\/l\.php|slack-redir\.net\/|statics\.teams\.cdn\.office\.net\/)/i.test(
      url,
    )
  )
    return 'the address that it leads to, not one that a mail or document put before it';
  if (/[?&](?:X-Amz-Signature|X-Goog-Signature|Signature|access_token|sig)=/i.test(url))
    return 'an address without a signature: it opens a private file, and only for a while';
  if (/^https?:?\/?\/?https?:?\/\//i.test(url)) return 'one https:// at the start';
  if (
    /^(?:https?(?:\/\/|:\/(?!\/)|:(?!\/))|(?:htps|htttps?|hhttps?|ttps?|http?ss|hxxps?):?\/\/|https?[;.,]\/\/)/i.test(
      url,
    )
  )
    return 'https:// at the start';
  if (isWithoutScheme(url)) return 'https:// at the start';
  if (/^(?:https?:\/\/)?(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?::\d+)?(?:[/?#]|$)/i.test(url))
    return 'an address that others can open, not one of this machine';
  const [, login, host] = /^https?:\/\/(?:([^/?#@]*)@)?([^/?#]*)/i.exec(url) ?? [];
  if (host === undefined) return undefined;
  // A password in it is told of as a secret.
  if (login !== undefined && !/:./.test(login)) return 'an address without the name of an account';
  if (
    /\b(?:TODO|TBD|FIXME|X{3,})\b|<[\w -]+>|%3C\w+%3E|\{\{?[\w .-]+\}?\}|^https?:\/\/(?:[\w-]+\.)*(?:your|my)-?(?:domain|company|org(?:anisation|anization)?|site|tracker|team|host|instance|server)\b/.test(
      url,
    )
  )
    return 'the address itself, not what keeps a place for it';
  if (host === '' || /^\.|\.\.|[\s,;"'<>()|^`\u007b\u007d…]|^www\.?$/.test(host.replace(/^\[[\da-f:.]+\]/i, '')))
    return 'the name of a host behind https://';
  if (!URL.canParse(url)) return 'an address that a browser can open';
  return /[>"”’]$|[.,;]$|\]$(?<!\[[^\]]*\])|\}$(?<!\{[^}]*\})|\)$(?<!\([^)]*\))|\s/.test(url)
    ? 'an address that ends with its last letter'
    : undefined;
}

/** `github.com/a/b`: a browser takes it for a page beside this one. Files have endings of their own. */
export function isWithoutScheme(address: string): boolean {
  return /^(?:www\.|(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+(?:com|org|net|io|dev|app|cloud|edu|gov|info|example|co|ai|eu|uk|de|fr|nl|ch|at|jp|ca|au)(?::\d+)?(?:[/?#]|$))/i.test(
    address.trim(),
  );
}

/** An address of the content that a browser can follow as it was meant; see {@link oddAddress}. */
export const TrueAddressSchema = AddressSchema.superRefine((address, issues) => {
  const isWords =
    /\s/.test(address.trim()) || /^(?:[\p{L}\p{N}_-]*|\.{3,}|[?…-]+|[A-Z]+-\d+|n\/a)$/iu.test(address.trim());
  const expected = isWords ? 'an address such as https://example.org/board' : oddAddress(address);
  if (expected !== undefined) issues.addIssue({ code: 'custom', message: expected });
});

/** A link with words, and whether a reader outside the organisation can follow it. */
export const LinkSchema = z.strictObject({
  title: TextSchema.describe('What a reader finds there.'),
  url: TrueAddressSchema.describe('Where it is.'),
  access: z
    .enum(['public', 'internal', 'gone'])
    .default('public')
    .describe('Whether readers can open it: public, internal (needs an account), or gone.'),
});
export type Link = z.infer<typeof LinkSchema>;
