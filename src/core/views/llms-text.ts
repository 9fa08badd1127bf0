import type { SiteView } from './prose-rendering.ts';

/** `/llms.txt`: what a program that reads should know first, in the form proposed at llmstxt.org. */
export function llmsText(site: SiteView): string {
  const { graph } = site;
  const href = (path: string): string => site.absolute(path) ?? site.href(path);
  const { settings } = graph;
  const incidents = [...graph.incidents.values()].map(
    ({ id, card }) =>
      `- [${card.title}](${href(`incidents/${id}.md`)})${card.hook === undefined ? '' : `: ${card.hook}`}`,
  );
  const themes = [...graph.themes.values()].map(
    ({ id, card }) => `- [${card.title}](${href(`themes/${id}/`)}): ${card.definition}`,
  );
  const parts = [
    `# ${settings.title}`,
    settings.description !== undefined && `> ${settings.description}`,
    'Narratives of incidents, written by people who took part or from public accounts. Each tells how sensible people came to act as they did. What a source does not state is marked as not known or as our reading; durations are computed.',
    `## Narratives\n\n${incidents.join('\n')}`,
    `## Learning themes\n\n${themes.join('\n')}`,
    `## Data\n\n- [Incidents](${href('data/incidents.json')})\n- [Themes](${href('data/themes.json')})\n- [Improvement actions](${href('data/actions.json')})\n- [Edges between them](${href('data/graph.json')})`,
  ];
  return `${parts.filter((part) => part !== false).join('\n\n')}\n`;
}
