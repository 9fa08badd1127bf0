import { readFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { deckData } from '../../core/deck/deck-data.ts';
import { deckToMarp } from '../../core/deck/deck-to-marp.ts';
import { deckToMdx } from '../../core/deck/deck-to-mdx.ts';
import { namedInGraph } from '../../core/deck/named-in-records.ts';
import { deckToPresentation, picturesOf, wholeAddress } from '../../core/deck/deck-to-presentation.ts';
import type { Deck } from '../../core/deck/deck.ts';
import { pptx } from '../../core/formats/pptx/pptx.ts';
import type { SlidePicture } from '../../core/formats/pptx/presentation.ts';
import { incidentsDeck, playbackDeck } from '../../core/playback/playback-deck.ts';
import type { SiteView } from '../../core/views/prose-rendering.ts';
import { rasterPicture } from '../../disk/raster-picture.ts';
import { writeWhole } from '../../disk/write-whole.ts';
import { siteView } from '../../site/site-view.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { incidentIn } from '../find-incident.ts';
import { openKnowledgeBase, type OpenKnowledgeBase } from '../open-knowledge-base.ts';
import type { Options } from '../options.ts';
import { planWishOf } from '../plan-wish-of.ts';
import { siteSettingsOf } from '../site-settings-of.ts';
import { makeFolder } from '../../disk/make-folder.ts';

const targets = ['json', 'mdx', 'pptx', 'marp'] as const;
type Target = (typeof targets)[number];

export const playback: Command = {
  words: '[incident …]',
  about:
    'Makes a walkthrough of one incident, of several, of a theme or of a curated playback, and writes it as data (json), as a file to go on editing (mdx), as PowerPoint slides (pptx) or as Marp Markdown (marp).\nA question and its answer are two slides, and every slide has something to say in its notes.',
  options: ['content', 'theme', 'playback', 'for', 'minutes', 'to', 'out', 'drafts', 'as-of', 'url', 'base', 'site'],
  means: {
    to: { value: 'form', about: 'json, mdx, pptx or marp. Default: as the name of --out ends, else json.' },
    out: { value: 'file', about: 'The file to write. Default: it is printed, if it is text.' },
  },
  examples: [
    ['npx second-story playback 2026-03-14-checkout --to pptx --out checkout.pptx', 'a walkthrough of one incident'],
    [
      'npx second-story playback --theme quiet-dependency --for executives --to json',
      'a theme in five minutes, as data',
    ],
    [
      'npx second-story playback checkout mail --minutes 20 --to mdx --out content/playbacks/two.mdx',
      'a draft to go on editing',
    ],
  ],
  async run(words, options, effects) {
    const target = targetOf(options);
    const base = await openKnowledgeBase(options, effects);
    const settings = siteSettingsOf(options, base.wholeGraph.settings.url, effects);
    const view = siteView({ ...base, folder: base.folder }, settings);
    const deck = deckOf(words, options, view, base);
    const out = options.out === undefined ? undefined : resolve(effects.cwd, options.out);
    if (target === 'pptx' && out === undefined)
      throw new CliError('PowerPoint slides are no text to print.', 'Say where they go: --out playback.pptx.');
    const content = await written(target, deck, view, base.folder);
    if (out === undefined) effects.print(String(content).trimEnd());
    else {
      makeFolder(dirname(out));
      writeWhole(out, content);
      effects.print(
        `${deck.title}: ${String(deck.slides.length)} slides, ${String(Math.round(deck.minutes))} minutes, in ${relative(effects.cwd, out)}.`,
      );
    }
    return 0;
  },
};

function targetOf({ to, out }: Options): Target {
  const ending = out === undefined ? undefined : extname(out).slice(1).replace(/^md$/, 'marp');
  const asked = to ?? ending ?? 'json';
  const target = targets.find((name) => name === asked);
  if (target) return target;
  throw new CliError(`Unexpected --to ${asked}.`, `Write one of ${targets.join(', ')}.`);
}

function deckOf(words: readonly string[], options: Options, view: SiteView, base: OpenKnowledgeBase): Deck {
  const wish = planWishOf(options);
  const { graph } = view;
  const given = [words.length > 0, options.theme !== undefined, options.playback !== undefined].filter(Boolean).length;
  if (given !== 1)
    throw new CliError(
      given === 0 ? 'Missing what to tell.' : 'That is more than one thing to tell.',
      'Name incidents, or --theme <id>, or --playback <id>.',
    );
  if (words.length > 0) {
    const ids = words.map((word) => incidentIn(graph, word, 'playback', base).id);
    const deck = incidentsDeck(ids, view, wish);
    if (deck) return deck;
    throw new CliError('There is nothing to tell yet.', 'Give the incident a timeline or a pause.');
  }
  const from = options.theme === undefined ? ('playback' as const) : ('theme' as const);
  const id = options.theme ?? options.playback ?? '';
  const deck = playbackDeck({ from, id: graph.presentIds[`${from}s`].get(id) ?? id }, view, wish);
  if (deck) return deck;
  throw new CliError(
    `There is no ${from} “${id}” that can be told.`,
    from === 'theme'
      ? 'A theme needs an id that exists and two published incidents.'
      : 'Playbacks are files in playbacks/.',
  );
}

async function written(target: Target, deck: Deck, view: SiteView, folder: string): Promise<string | Uint8Array> {
  if (target === 'json') return `${JSON.stringify(deckData(deck), null, 2)}\n`;
  if (target === 'mdx') return deckToMdx(deck, namedInGraph(view.graph));
  if (target === 'marp') return deckToMarp(deck);
  const pictures = new Map<string, SlidePicture>();
  for (const { file } of picturesOf(deck)) pictures.set(file, await rasterPicture(readFileSync(join(folder, file))));
  return pptx(deckToPresentation(deck, view.words, wholeAddress, ({ file }) => pictures.get(file)));
}
