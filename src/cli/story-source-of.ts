import { folderSource } from '../site/folder-source.ts';
import { MissingFile, publishedSource } from '../site/published-source.ts';
import { siteView } from '../site/site-view.ts';
import type { StorySource } from '../site/story-source.ts';
import { CliError } from './cli-error.ts';
import type { CliEffects } from './effects.ts';
import { openKnowledgeBase } from './open-knowledge-base.ts';
import type { Options } from './options.ts';
import { siteSettingsOf } from './site-settings-of.ts';

/** Whom to ask: the published site that is named, else the knowledge base in a folder. */
export async function storySourceOf(options: Options, effects: CliEffects): Promise<StorySource> {
  const published = options.url ?? options.site;
  if (published !== undefined) return publishedSource(parseHome(published));
  const { drafts: _never, ...rest } = options;
  const checked = await openKnowledgeBase(rest, effects);
  return folderSource(siteView(checked, siteSettingsOf(rest, checked.wholeGraph.settings.url, effects)));
}

/** Runs a question, and says in words when a site does not answer. */
export async function asked<Answer>(site: string | undefined, question: () => Promise<Answer>): Promise<Answer> {
  try {
    return await question();
  } catch (error) {
    if (site === undefined) throw error;
    if (error instanceof MissingFile)
      throw new CliError(
        `There is no site of Second Story at ${site}, or it was built by an older version.`,
        `Name its home page behind --site; ${error.message} is missing.`,
      );
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const why = cause instanceof Error ? cause.message : '';
    throw new CliError(
      `${site} did not answer: ${why}.`,
      'Check the address behind --site, and that it can be reached from here.',
    );
  }
}

function parseHome(site: string): string {
  const parsed = URL.canParse(site) ? new URL(site) : undefined;
  if (parsed && /^https?:$/.test(parsed.protocol)) return parsed.origin + parsed.pathname;
  throw new CliError(
    `Unexpected address “${site}” behind --site.`,
    'Write the address of its home page, such as https://stories.example.org/kb/.',
  );
}
