import { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { entryTypes } from '../core/search/search-entry.ts';
import type { StorySource } from '../site/story-source.ts';

const ids = z.array(z.string()).optional();

/**
 * A knowledge base over the Model Context Protocol: search, seen-before, a narrative as Markdown, themes and open actions.
 * Everything is read only, and nothing that is not published is in it.
 */
export function mcpServer(source: StorySource, version: string): McpServer {
  const server = new McpServer(
    { name: 'second-story', title: 'Incident stories', version },
    {
      instructions:
        'Stories of incidents, with learning themes that connect them. Search with the words somebody would use, or give an error or a log to seen_before; then read the narrative. What a story says is what its people wrote: quote it with its address, and do not draw conclusions about persons.',
    },
  );
  const annotations = { readOnlyHint: true, openWorldHint: false };
  server.registerTool(
    'search',
    {
      title: 'Search',
      description:
        'Finds narratives, themes, terms, services and teams by words. Any word may match; what has most of them comes first. Filters are ids; several of one kind widen, different kinds narrow.',
      inputSchema: z.object({
        words: z.string().max(2_000).describe('What to look for, in plain words; may be empty if there is a filter.'),
        type: z.array(z.enum(entryTypes)).optional().describe('Only these kinds of page.'),
        theme: ids.describe('Ids of learning themes.'),
        kind: ids.describe('incident, near-miss, exercise or success.'),
        service: ids.describe('Ids of services.'),
        team: ids.describe('Ids of teams.'),
        year: ids.describe('Years, such as 2025.'),
        sort: z.enum(['relevance', 'date']).optional().describe('Best first, or newest first.'),
        limit: z.number().int().min(1).max(50).optional().describe('At most so many pages; 10 unless told otherwise.'),
      }),
      annotations,
    },
    async ({ words, sort, limit, ...filters }) =>
      answer(await source.find({ words, sort: sort ?? 'relevance', filters: given(filters) }, limit ?? 10)),
  );
  server.registerTool(
    'seen_before',
    {
      title: 'Seen this before?',
      description:
        'Names the stories closest to an alert, an error, a stack trace or a log: the words they share, what people first believed, what it was, what is still open. Closest is not the same: people decide whether it matches.',
      inputSchema: z.object({ text: z.string().min(1).describe('The alert, error or log as it is.') }),
      annotations,
    },
    async ({ text }) => answer({ closest: await source.seenBefore(text) }),
  );
  server.registerTool(
    'read_narrative',
    {
      title: 'Read a narrative',
      description:
        'A narrative as Markdown, with its timeline, contributing factors, findings and improvement actions.',
      inputSchema: z.object({
        id: z.string().describe('Its id, such as 2021-10-04-facebook-bgp-dns: the last part of its address.'),
      }),
      annotations,
    },
    async ({ id }) => {
      const markdown = await source.narrative(id);
      return markdown === undefined
        ? {
            content: [
              { type: 'text', text: `There is no narrative ${id}. Search gives the addresses of those there are.` },
            ],
            isError: true,
          }
        : { content: [{ type: 'text', text: markdown }] };
    },
  );
  server.registerTool(
    'list_themes',
    {
      title: 'Learning themes',
      description:
        'Every learning theme with its definition, its questions that transfer, and the ids of its incidents.',
      annotations,
    },
    async () => answer({ themes: await source.themes() }),
  );
  server.registerTool(
    'open_actions',
    {
      title: 'Open improvement actions',
      description: 'Improvement actions that are proposed, planned or in progress, with the incident each came from.',
      annotations,
    },
    async () => {
      const actions = await source.actions();
      return answer({ actions: actions.filter(({ state }) => openStates.has(state)) });
    },
  );
  return server;
}

const openStates: ReadonlySet<string> = new Set(['proposed', 'planned', 'in-progress']);

/** Filters that were given. */
function given<Filters extends object>(filters: Filters): { [Name in keyof Filters]-?: NonNullable<Filters[Name]> } {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Filters]-?: NonNullable<Filters[Name]>;
  };
}

function answer(value: object): {
  content: { type: 'text'; text: string }[];
  structuredContent: Record<string, unknown>;
} {
  return { content: [{ type: 'text', text: JSON.stringify(value) }], structuredContent: { ...value } };
}
