/**
 * How the stories of a knowledge base are told: lengths of sentences and how each begins, as a Markdown table.
 *
 *     node scripts/story-shapes.ts [CONTENT]
 *
 * Stories that all have the same rhythm and the same kind of beginning are read as one author's forms.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { shapeOf } from './story-shape.ts';

const content = process.argv[2] ?? fileURLToPath(new URL('../content/', import.meta.url));
const rows = readdirSync(`${content}/incidents`)
  .sort()
  .map((id) => ({ id, ...shapeOf(readFileSync(`${content}/incidents/${id}/narrative.mdx`, 'utf8')) }));
console.log('| story | words | sentences | median words | at most 8 | begins |\n| --- | --- | --- | --- | --- | --- |');
for (const { id, words, sentences, median, short, begins } of rows)
  console.log(
    `| ${id} | ${String(words)} | ${String(sentences)} | ${String(median)} | ${String(short)} % | ${begins.replaceAll('|', '/')} |`,
  );
