import { errorWords } from '../error-words.ts';
import type { VFile } from 'vfile';
import type { Problem } from '../model/message.ts';
import { classifyFile } from './classify-file.ts';
import type { remarkForMarkdown } from './remark-parser.ts';
import { offsetAt, type SourceText } from './source-text.ts';

/** A plugin of remark, alone or with its options, as `second-story.config.ts` lists it. */
export type RemarkPlugin = unknown;

/**
 * What an organisation's own remark plugins say about prose files, as problems among ours: `remark-lint:<rule>`.
 * A file that remark cannot read is left to our own parser. A plugin that throws is a message too, not the end of the check.
 */
export async function lintWithRemark(
  sources: readonly SourceText[],
  plugins: readonly RemarkPlugin[],
): Promise<Problem[]> {
  if (plugins.length === 0) return [];
  const [remark, { VFile }] = await Promise.all([import('./remark-parser.ts'), import('vfile')]);
  const problems: Problem[] = [];
  for (const source of sources) {
    const { file: path, text } = source;
    const role = classifyFile(path);
    if (role.role !== 'prose') continue;
    const file = new VFile({ path, value: text });
    try {
      // Plugins come first: some of them teach remark more of a syntax.
      const processor = (role.syntax === 'mdx' ? remark.remarkForMdx() : remark.remarkForMarkdown())
        .use(plugins as Plugins)
        .freeze();
      const tree = parseOrNothing(processor, file);
      if (tree) await processor.run(tree, file);
    } catch (error) {
      problems.push({
        rule: 'remark-lint',
        file: path,
        reason: `Unexpected end of a remark plugin: ${errorWords(error)}`,
        help: 'It stands in remarkPlugins of second-story.config.ts.',
      });
    }
    for (const message of file.messages) {
      const place =
        message.place && ('start' in message.place ? message.place : { start: message.place, end: message.place });
      const start = place && (place.start.offset ?? offsetAt(text, place.start.line, place.start.column));
      const end = place && (place.end.offset ?? offsetAt(text, place.end.line, place.end.column));
      const help = message.note ?? message.url;
      problems.push({
        rule: `remark-lint:${message.ruleId ?? message.source ?? 'plugin'}`,
        file: path,
        ...(start === undefined || end === undefined ? {} : { place: source.place(start, Math.max(end, start + 1)) }),
        reason: message.reason,
        ...(help === undefined ? {} : { help }),
        ...(message.expected && message.expected.length > 0 ? { expected: message.expected } : {}),
      });
    }
  }
  return problems;
}

type Processor = ReturnType<typeof remarkForMarkdown>;
type Plugins = Parameters<Processor['use']>[0][];

/** Nothing for text that remark cannot read: our own parser has told that already. */
function parseOrNothing(processor: Pick<Processor, 'parse'>, file: VFile): ReturnType<Processor['parse']> | undefined {
  try {
    return processor.parse(file);
  } catch {
    return undefined;
  }
}
