import type { AskedQuery } from './queries.ts';

/**
 * What somebody might type in their first week, without having read a story: a symptom, a fear, a half-remembered case.
 * Written from the fact sheets and before any of them was tried.
 */
export const libraryQueries: readonly AskedQuery[] = [
  { words: 'old code still running on one server after a deploy', want: ['knight-capital'] },
  { words: 'feature flag reused', want: ['knight-capital'] },
  { words: 'deleted the data directory on the primary database', want: ['gitlab', 'matrix-org-database'] },
  { words: 'backups had never worked and nobody knew', want: ['gitlab', 'recovery-gap'] },
  { words: 'pg_dump version mismatch', want: ['gitlab'] },
  { words: 'helm upgrade broke everything and the rollback takes an hour', want: ['mybinder'] },
  { words: 'jupyter notebooks do not start', want: ['mybinder'] },
  { words: 'failover to another region and could not go back', want: ['github-mysql'] },
  { words: 'ssh agent forwarding', want: ['matrix-org-security'] },
  { words: 'hacker had root on our servers for weeks', want: ['matrix-org-security'] },
  { words: 'regex killed the CPU', want: ['cloudflare'] },
  { words: 'change was rolled out everywhere at once', want: ['cloudflare', 'safeguard-hazard'] },
  { words: 'disk full at night and nobody had permission', want: ['docs-rs', 'hachyderm'] },
  { words: 'package published but cannot be installed', want: ['crates-io'] },
  { words: 'job reported success although it failed', want: ['silent-publish', 'looked-normal'] },
  { words: 'terraform destroyed the wrong environment', want: ['moj-'] },
  { words: 'customer changed a setting and the whole CDN went down', want: ['fastly'] },
  { words: 'switching to the other data center as a test', want: ['wikimedia'] },
  { words: 'disaster recovery exercise', want: ['wikimedia', 'preparation-paid'] },
  { words: 'locked out of our own data centers', want: ['facebook', 'the-way-back-in'] },
  { words: 'consul slow', want: ['roblox'] },
  { words: 'three days of downtime and nobody knew why', want: ['roblox', 'hachyderm'] },
  { words: 'wrong certificate shown to users', want: ['moj-six'] },
  {
    words: 'the same incident again and again',
    want: ['moj-six', 'known-risk-waiting', 'posthog-feature', 'seen-before'],
  },
  { words: 'nightly release nearly broke all packages', want: ['cargo'] },
  { words: 'mastodon server too slow', want: ['hachyderm'] },
  { words: 'image pull error after changing a password', want: ['registry-password'] },
  { words: 'DNS record disappeared during deployment', want: ['static-crates'] },
  { words: '404 for a file that exists', want: ['nodejs-org'] },
  { words: 'purge cache does not help', want: ['nodejs-org'] },
  { words: 'rate limiter blocked every customer', want: ['posthog-feature'] },
  { words: 'rolled back but errors continue', want: ['posthog-feature', 'feedback-overload', 'it-ought'] },
  { words: 'redis out of memory', want: ['posthog-feature'] },
  { words: 'api token leaked on github', want: ['plan-file', 'pypi-leaked'] },
  { words: 'how to revoke a token', want: ['plan-file', 'pypi-leaked'] },
  { words: 'phishing mail to our users', want: ['pypi-phishing'] },
  { words: 'malicious npm package', want: ['npm-worm'] },
  { words: 'security warning dismissed as false positive', want: ['npm-worm', 'same-picture'] },
  { words: 'reviewer approved a change that was wrong', want: ['npm-worm', 'cargo', 'same-picture', 'two-people'] },
  {
    words: 'status page was never updated',
    want: ['voice-lost', 'nobody-could-hear', 'posthog-feature', 'nodejs-org'],
  },
];
