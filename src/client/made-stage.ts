import { builderPath } from '../core/deck/builder-path.ts';
import { choiceIn, choiceSearch } from '../core/deck/deck-choice.ts';
import { choiceOnStage, stageSearch } from '../core/deck/stage-choice.ts';
import type { HeldBack } from '../core/deck/held-back.ts';
import { stageName } from '../core/deck/opaque-id.ts';
import { part } from './part.ts';
import type { TalkDocuments } from './talk-documents.ts';
import { madeDeck, pageMarkup, stageOf } from './made-deck.ts';

/** Puts the slides of the choice in the address on a stage. Undefined if there is nothing to tell; the stage then says so. */
export async function fillStage(stage: HTMLElement, root: string, search: string): Promise<HeldBack | undefined> {
  const { choice } = choiceOnStage(search);
  const deck = await madeDeck(root, choice).catch(() => undefined);
  part(stage, '.stage-nothing').hidden = deck !== undefined;
  if (!deck) return undefined;
  const { markup, veiled } = stageOf(deck);
  part(stage, '.stage-frame').insertAdjacentHTML('beforeend', markup.html);
  part(stage, 'h1').textContent = deck.teaser;
  document.title = deck.teaser;
  return { page: builderOf(root, search), choices: undefined, veiled };
}

/** Where the reader of a stage goes back to: the page where its deck was put together. */
function builderOf(root: string, search: string): string {
  return `${root}${builderPath}?${choiceSearch(choiceOnStage(search).choice)}`;
}

/** What presenter view shows of the choice in its address: the slides of the stage, and the page that holds what is said. */
export async function documentsOf(root: string, search: string): Promise<TalkDocuments | undefined> {
  const { choice } = choiceIn(search);
  const deck = await madeDeck(root, choice).catch(() => undefined);
  if (!deck) return undefined;
  const parsed = (markup: string): Document => new DOMParser().parseFromString(markup, 'text/html');
  const page = parsed(pageMarkup(deck));
  const heading = page.createElement('h1');
  heading.textContent = deck.title;
  page.body.prepend(heading);
  const stage = `${root}stage/${stageName(builderPath)}/?${stageSearch(choice)}`;
  const asked = `?${choiceSearch(choice)}`;
  const { markup, veiled } = stageOf(deck);
  return { room: parsed(markup.html), held: { page: asked, choices: undefined, veiled }, page, stage, asked };
}
