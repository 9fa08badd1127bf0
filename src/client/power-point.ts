import { deckPath } from '../core/deck/choice-files.ts';
import { noChoice, type DeckChoice } from '../core/deck/deck-choice.ts';
import { deckInLength } from '../core/deck/deck-in-length.ts';
import { deckToPresentation, picturesOf, wholeAddress } from '../core/deck/deck-to-presentation.ts';
import type { Deck } from '../core/deck/deck.ts';
import { pptx } from '../core/formats/pptx/pptx.ts';
import type { SlidePicture } from '../core/formats/pptx/presentation.ts';
import type { PlanWish } from '../core/story/outline.ts';
import { slideWordsIn } from '../core/words/slide-words-in.ts';
import { saveFile } from './save-file.ts';

/** Saves the slides of a playback by the path of its page. Throws if what they are made from cannot be fetched. */
export async function savePlayback(root: string, path: string, wish: PlanWish): Promise<void> {
  const [kind, id = ''] = path.split('/');
  const deck =
    kind === 'playbacks' ? await curatedDeck(root, id, wish) : await deckMadeOf(root, { ...choiceOf(kind, id), wish });
  if (!deck) throw new Error(`There is no playback at ${path}`);
  await savePowerPoint(deck, `${id}.pptx`);
}

export async function savePowerPoint(deck: Deck, name: string): Promise<void> {
  saveFile(name, await powerPointOf(deck), powerPointType);
}

const powerPointType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

function choiceOf(kind: string | undefined, id: string): DeckChoice {
  return kind === 'themes' ? { ...noChoice, theme: id } : { ...noChoice, incidents: [id] };
}

async function deckMadeOf(root: string, choice: DeckChoice): Promise<Deck | undefined> {
  const { madeDeck } = await import('./made-deck.ts');
  return madeDeck(root, choice);
}

async function curatedDeck(root: string, id: string, wish: PlanWish): Promise<Deck | undefined> {
  const answer = await fetch(root + deckPath(id));
  if (!answer.ok) return undefined;
  const deck = (await answer.json()) as Deck;
  return wish.audience === undefined && wish.minutes === undefined ? deck : deckInLength(deck, wish);
}

/** A deck as the bytes of a PowerPoint file: the same that the command line writes. */
async function powerPointOf(deck: Deck): Promise<Uint8Array> {
  const pictures = new Map<string, SlidePicture>();
  for (const { file, forSlides } of picturesOf(deck)) {
    const picture = await pictureAt(forSlides);
    if (picture) pictures.set(file, picture);
  }
  const words = slideWordsIn(document.documentElement.lang);
  return pptx(deckToPresentation(deck, words, wholeAddress, ({ file }) => pictures.get(file)));
}

/** Undefined for one that is not there; its words then stand in its place. */
async function pictureAt(address: string): Promise<SlidePicture | undefined> {
  const answer = await fetch(address);
  if (!answer.ok) return undefined;
  const blob = await answer.blob();
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const { width, height } = await createImageBitmap(blob);
  return { bytes, type: bytes[0] === 0x89 ? 'png' : 'jpeg', width, height };
}
