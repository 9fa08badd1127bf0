import type { Deck, Slide } from './deck.ts';

/** What the readable page shows in order: a slide, or a question with what waits behind it. */
export type PageFlow = { slide: Slide; spare: boolean; held?: readonly { slide: Slide; spare: boolean }[] };

/** Every slide that a length may show; what came of a question stands folded behind it. */
export function pageFlow({ slides, variants }: Pick<Deck, 'slides' | 'variants'>): PageFlow[] {
  const told = new Map(slides.map((slide) => [slide.id, slide]));
  const all = variants.slides.map((slide) => ({
    slide: told.get(slide.id) ?? slide,
    spare: !told.has(slide.id),
  }));
  const { choices } = variants;
  const consequenceOf = new Map(
    choices.by === 'plan'
      ? choices.stories.flatMap(({ pauses }) => pauses.map(({ pause, consequence }) => [pause, consequence] as const))
      : all.flatMap(({ slide }, index) =>
          slide.kind === 'pause' && all[index + 1]?.slide.kind === 'consequence' ? [[index, index + 1] as const] : [],
        ),
  );
  const flow: PageFlow[] = [];
  for (let index = 0; index < all.length; index += 1) {
    const here = all[index];
    if (!here) continue;
    const until = consequenceOf.get(index);
    // A question that this length does not ask holds nothing back.
    if (here.slide.kind !== 'pause' || here.spare) {
      flow.push(here);
      continue;
    }
    // A question that another one follows before its consequence holds only its own answer.
    const between = until === undefined ? [] : all.slice(index + 1, until + 1);
    const whole = between.some(({ slide }) => slide.kind === 'pause') ? [] : between;
    flow.push({ ...here, held: whole });
    index += whole.length;
  }
  return flow;
}
