import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What every tool can publish: no record, and none of our elements. */
export interface PlainNarrative {
  id: string;
  title: string;
  hook: string;
  body: string;
}

/** The narratives of a knowledge base that the generator wrote, as plain Markdown, in order of their folders. */
export function readPlainNarratives(content: string): readonly PlainNarrative[] {
  const incidents = join(content, 'incidents');
  return readdirSync(incidents)
    .toSorted()
    .map((id) => plainNarrative(id, readFileSync(join(incidents, id, 'narrative.mdx'), 'utf8')));
}

/** A narrative without its elements. Throws if it has no title or hook on a line of its own. */
export function plainNarrative(id: string, text: string): PlainNarrative {
  const [, matter = '', body = ''] = /^---\n(.*?)^---\n(.*)$/ms.exec(text) ?? [];
  const field = (name: string): string => {
    const value = new RegExp(`^${name}: (.+)$`, 'm').exec(matter)?.[1];
    if (value === undefined) throw new Error(`The narrative ${id} has no ${name}`);
    return value;
  };
  return {
    id,
    title: field('title'),
    hook: field('hook'),
    body: `${body.replaceAll(/<[A-Z][^<>]*\/>/g, '').trim()}\n`,
  };
}

/** A page of Markdown with `title` and `description` in front, as most tools name them. */
export function markdownPage({ title, hook, body }: PlainNarrative): string {
  return `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(hook)}\n---\n\n${body}`;
}

/** Those pages in a folder, as files of a project. By year, because sidebars that follow folders can then be closed. */
export function markdownPages(folder: string, narratives: readonly PlainNarrative[]): Record<string, string> {
  return Object.fromEntries(
    narratives.map((narrative) => [`${folder}/${yearOf(narrative)}/${narrative.id}.md`, markdownPage(narrative)]),
  );
}

/** The year that its id begins with. */
export function yearOf({ id }: PlainNarrative): string {
  return id.slice(0, 4);
}
