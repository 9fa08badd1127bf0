import type { Command } from '../command.ts';
import { storySourceOf } from '../story-source-of.ts';
import { version } from '../version.ts';

export const mcp: Command = {
  words: '',
  about:
    'Lets an assistant ask the knowledge base, over the Model Context Protocol on standard input and output:\nsearch, “seen this before?”, a narrative as Markdown, themes, open actions. Read only, and only what is published.\nA folder is read once, when the assistant starts it.',
  options: ['content', 'site', 'url', 'as-of'],
  means: {
    site: { value: 'address', about: 'Ask this published site. Default: the knowledge base here.' },
    url: { value: 'address', about: 'The same as --site.' },
  },
  examples: [
    [
      'npx second-story mcp --content ../our-incidents/content',
      'what to name in an assistant’s settings, for a folder',
    ],
    [
      'npx second-story mcp --site https://stories.example.org/kb/',
      'the same for a published site; no folder is needed',
    ],
  ],
  async run(_words, options, effects) {
    const source = await storySourceOf(options, effects);
    // Loaded here alone: no other command pays for it.
    const [{ serveStdio }, { mcpServer }] = await Promise.all([
      import('@modelcontextprotocol/server/stdio'),
      import('../mcp-server.ts'),
    ]);
    const ended = new Promise<void>((resolve) => process.stdin.once('end', resolve).once('close', resolve));
    const server = serveStdio(() => mcpServer(source, version()), {
      onerror: (error) => effects.tell(`The assistant's message could not be read: ${error.message}`),
    });
    await Promise.race([ended, effects.untilStopped()]);
    await server.close();
    return 0;
  },
};
