import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Row {
  file: string;
  role: string;
  title: string;
  date: string | null;
}

/**
 * Makes a knowledge base of a folder of public incident reports: level 0, a title and prose. The folder has an INDEX.json with a row for each
 * report. Answers how many it wrote.
 */
export function writeReports(folder: string, out: string): number {
  const { items } = JSON.parse(readFileSync(join(folder, 'INDEX.json'), 'utf8')) as { items: Row[] };
  const reports = items.filter(({ role }) => role === 'report');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'knowledge-base.yaml'), 'format: 1\ntitle: Public reports\n');
  for (const { file, title, date } of reports) {
    const id = `${date ?? '2000-01-01'}-${idOf(file)}`.slice(0, 100).replace(/-$/, '');
    const text = readFileSync(join(folder, file), 'utf8').replace(/^(---|\+\+\+)\r?\n[\s\S]*?\r?\n\1\r?\n/, '');
    mkdirSync(join(out, 'incidents', id), { recursive: true });
    writeFileSync(
      join(out, 'incidents', id, 'narrative.md'),
      `---\ntitle: ${JSON.stringify(title)}\nstatus: published\npublished: 2026-01-01\n---\n\n${text}`,
    );
  }
  return reports.length;
}

function idOf(file: string): string {
  const name = file.split('/').at(-1) ?? file;
  return name
    .replace(/\.(?:html\.md\.erb|md)$/, '')
    .replace(/^\d{4}-\d{2}-\d{2}-+/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
