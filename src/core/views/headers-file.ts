import { policyForHeader } from '../content-security-policy.ts';

/** `_headers`, as several static hosts read it: the policy for every page, and long memory for what never changes under its name. */
export function headersFile(base: string): string {
  return `${base}*
  Content-Security-Policy: ${policyForHeader}
  X-Content-Type-Options: nosniff
  Referrer-Policy: same-origin

${base}_assets/*
  Cache-Control: public, max-age=31536000, immutable

${base}pictures/*
  Cache-Control: public, max-age=31536000, immutable
`;
}
