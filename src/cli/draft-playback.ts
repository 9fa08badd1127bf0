import type { Deck } from '../core/deck/deck.ts';
import { deckToMdx } from '../core/deck/deck-to-mdx.ts';
import { namedInGraph } from '../core/deck/named-in-records.ts';
import type { KnowledgeGraph } from '../core/graph/knowledge-graph.ts';
import { didYouMean } from '../core/parse/did-you-mean.ts';
import { incidentsDeck, playbackDeck } from '../core/playback/playback-deck.ts';
import type { PlanWish } from '../core/story/outline.ts';
import { hasWalkthrough } from '../core/views/has-walkthrough.ts';
import type { SiteView } from '../core/views/prose-rendering.ts';
import { siteView } from '../site/site-view.ts';
import { CliError } from './cli-error.ts';
import type { CliEffects } from './effects.ts';
import { incidentIn } from './find-incident.ts';
import { openKnowledgeBase, type OpenKnowledgeBase } from './open-knowledge-base.ts';
import type { Options } from './options.ts';
import { planWishOf } from './plan-wish-of.ts';
import { siteSettingsOf } from './site-settings-of.ts';

/** A playback that the plan has thought out: what it is called, and the file to go on editing under a title. */
export interface DraftPlayback {
  title: string;
  written(title: string): string;
}

/**
 * Plans a playback of incidents, or of the theme that the options name; drafts are told too, because what is written is one.
 * Undefined where no record knows anything to tell yet. Throws a {@link CliError} for what is not there.
 */
export async function draftPlayback(
  incidents: readonly string[],
  options: Options,
  effects: CliEffects,
): Promise<DraftPlayback | undefined> {
  const { theme } = options;
  if (theme !== undefined && options.incidents !== undefined)
    throw new CliError('That is more than one thing to tell.', 'Name --incidents, or --theme.');
  const wish = planWishOf(options);
  if (theme === undefined && incidents.length === 0) return undefined;
  const base = await openKnowledgeBase({ ...options, drafts: true }, effects);
  const view = siteView(base, siteSettingsOf(options, base.wholeGraph.settings.url, effects));
  const deck = theme === undefined ? ofIncidents(incidents, wish, view, base) : ofTheme(theme, wish, view);
  return deck && { title: deck.title, written: (title) => deckToMdx({ ...deck, title }, namedInGraph(view.graph)) };
}

function ofIncidents(
  wanted: readonly string[],
  wish: PlanWish,
  view: SiteView,
  base: OpenKnowledgeBase,
): Deck | undefined {
  const incidents = wanted.map((id) => incidentIn(view.graph, id, 'new playback', base));
  if (!incidents.some(hasWalkthrough)) return undefined;
  return incidentsDeck(
    incidents.map(({ id }) => id),
    view,
    wish,
  );
}

function ofTheme(wanted: string, wish: PlanWish, view: SiteView): Deck | undefined {
  const { graph } = view;
  const id = graph.presentIds.themes.get(wanted) ?? wanted;
  if (!graph.themes.has(id)) throw unknownTheme(wanted, graph);
  const [only, second] = graph.incidentsByTheme.get(id) ?? [];
  if (second) return playbackDeck({ from: 'theme', id }, view, wish);
  throw new CliError(
    `The theme “${id}” is in ${only ? 'one story' : 'no story'} so far; a walkthrough of a theme sets at least two side by side.`,
    only
      ? `\`npx second-story new playback --incidents ${only.id}\` tells that one.`
      : 'Name it under `themes` in the front matter of narratives, with a sentence on how it showed up there.',
  );
}

function unknownTheme(wanted: string, { themes }: KnowledgeGraph): CliError {
  const near = didYouMean(wanted, [...themes.keys()], 1)[0];
  return new CliError(
    `There is no theme “${wanted}”.`,
    near === undefined ? '`npx second-story new theme <a few words>` starts one.' : `Did you mean ${near}?`,
  );
}
