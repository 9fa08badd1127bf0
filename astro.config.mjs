// Astro's own commands in this repository: `npx astro dev`, `build`, `preview` and `check`, with content/ as the example.
// What people use is the second-story command, which brings Astro the same configuration for a knowledge base of theirs.
import { defineConfig } from 'astro/config';
import { nodeEffects } from './src/cli/effects.ts';
import { knowledgeBaseReader } from './src/cli/open-knowledge-base.ts';
import { pageConfig } from './src/site/astro-config.ts';
import { secondStory } from './src/site/second-story.ts';

const asOf = process.env['SECOND_STORY_AS_OF'];

export default defineConfig({
  ...pageConfig,
  integrations: [
    secondStory({
      open: ({ drafts }) =>
        knowledgeBaseReader(
          { content: 'content', drafts, ...(asOf === undefined ? {} : { 'as-of': asOf }) },
          nodeEffects(),
        ),
    }),
  ],
});
