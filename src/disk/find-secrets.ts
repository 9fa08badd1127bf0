import type { Problem } from '../core/model/message.ts';
import type { SourceText } from '../core/parse/source-text.ts';
import noSecret, { secretProblem } from '../core/rules/no-secret.ts';
import { hasLongStretch } from '../core/rule-kit/privacy/has-long-stretch.ts';
import { findSecretShapes, isPlaceholder, type SecretShape } from '../core/rule-kit/privacy/secret-shapes.ts';

/** Texts that are looked through in one go: secretlint's cost is per run. */
const batchSize = 2_000_000;

/**
 * Secrets that secretlint's recommended rules know and our own shapes do not. It works asynchronously, so its problems
 * come to the checker from outside. What was found stays in the file: a problem holds its kind and place.
 */
export async function findSecrets(sources: readonly SourceText[]): Promise<Problem[]> {
  const suspects = sources.filter(({ text }) => isSuspicious(text));
  if (suspects.length === 0) return [];
  const [{ lintSource }, { creator }] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
  ]);
  const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, options: {} }] };
  const problems: Problem[] = [];
  for (const batch of batches(suspects)) {
    const content = batch.map(({ source }) => harmless(source.text)).join(gap);
    const { messages } = await lintSource({
      source: { filePath: 'story.md', ext: '.md', contentType: 'text', content },
      options: { config, noPhysicFilePath: true, maskSecrets: true },
    });
    let index = 0;
    for (const { range, ruleId } of messages.toSorted((a, b) => a.range[0] - b.range[0])) {
      while (index + 1 < batch.length && (batch[index + 1]?.start ?? Infinity) <= range[0]) index += 1;
      const file = batch[index];
      if (!file) continue;
      const start = range[0] - file.start;
      const { text } = file.source;
      const end = Math.min(range[1] - file.start, text.length);
      file.shapes ??= findSecretShapes(text);
      const known = file.shapes.some((shape) => start < shape.end && end > shape.start);
      if (!known && !isPlaceholder(text.slice(start, end)))
        problems.push({ ...secretProblem(file.source, start, end, kindOf(ruleId)), rule: noSecret.id });
    }
  }
  return problems;
}

/** Ends any secret, so that none reaches from one file into the next. */
const gap = '\n\n';

interface Placed {
  source: SourceText;
  /** Offset in the batch. */
  start: number;
  shapes?: readonly SecretShape[];
}

function* batches(sources: readonly SourceText[]): Generator<Placed[]> {
  let batch: Placed[] = [];
  let size = 0;
  for (const source of sources) {
    if (size > 0 && size + source.text.length > batchSize) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push({ source, start: size });
    size += source.text.length + gap.length;
  }
  if (batch.length > 0) yield batch;
}

/**
 * Whether a text has what every secret that secretlint knows has somewhere: a login in an address, the frame of a key, the beginning of a Slack or
 * SendGrid token, or twenty characters without a blank. Prose seldom has any, and the search costs as much as half our rules.
 */
function isSuspicious(text: string): boolean {
  return beginnings.some((beginning) => text.includes(beginning)) || hasLongStretch(text, 20);
}

const beginnings = ['://', '-----BEGIN', 'xox', 'xapp-', 'SG.'];

/** Content must not be able to switch the search off, for itself or for its neighbours. */
function harmless(text: string): string {
  return text.replace(/secretlint-/gi, 'secretlint_');
}

/** `@secretlint/secretlint-rule-database-connection-string` to words. */
function kindOf(ruleId: string): string {
  const name = ruleId.replace(/^.*secretlint-rule-/, '');
  return kinds[name] ?? `secret (${name.replaceAll('-', ' ')})`;
}

const kinds: Readonly<Record<string, string>> = {
  'database-connection-string': 'password in a database address',
  basicauth: 'password in an address',
  privatekey: 'private key',
  npm: 'npm token',
  aws: 'AWS key',
  gcp: 'Google Cloud key',
  slack: 'Slack token',
  github: 'GitHub token',
  sendgrid: 'SendGrid key',
  shopify: 'Shopify token',
};
