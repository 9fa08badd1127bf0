/**
 * What the rules about language say on a folder of reports, to be read and judged by a person:
 * `node scripts/measure-rules.ts <folder> [rule …]`. Each report is read as a `.md` narrative with a card that holds a title.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRules } from '../src/core/check/all-rules.ts';
import { checkKnowledgeBase } from '../src/core/check/check-knowledge-base.ts';

const [folder, ...wanted] = process.argv.slice(2);
if (folder === undefined) throw new Error('Missing folder of reports; name it behind the script');

const reports = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:md|erb|txt)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
const rules = allRules.filter(({ id, group }) => (wanted.length > 0 ? wanted.includes(id) : group === 'language'));
const counts = new Map<string, number>();
for (const report of reports) {
  const body = readFileSync(report, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
  const path = 'incidents/2026-03-14-report/narrative.md';
  const text = `---\ntitle: A report\nstatus: published\n---\n${body}`;
  const files = { texts: [{ path, text }], pictures: [], paths: [path], problems: [] };
  const { messages } = checkKnowledgeBase(files, { drafts: true, asOf: '2026-12-31', rules });
  for (const { rule, place } of messages) {
    if (!rules.some(({ id }) => id === rule) || !place) continue;
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
    const around = text.slice(Math.max(0, place.start.offset - 70), place.end.offset + 70).replace(/\s+/g, ' ');
    if (wanted.length > 0) console.log(`${rule}\t${report.slice(folder.length)}\t…${around}…`);
  }
}
for (const [rule, count] of [...counts].sort()) console.log(`${String(count).padStart(5)}  ${rule}`);
console.log(`${String(reports.length)} reports`);
