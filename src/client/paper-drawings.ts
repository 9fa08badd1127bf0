import { documentAt } from './document-at.ts';
import { part } from './part.ts';
import { unveil } from './unveil.ts';

/**
 * Brings the drawings that slides of another length have on paper: the page has those of its usual length alone, the stage
 * has all. Without a network paper has the words.
 */
export async function bringDrawings(page: HTMLElement): Promise<void> {
  const bare = [...page.querySelectorAll<HTMLElement>('[data-of]:not([hidden]) > [data-slide-code]')].filter(
    (slide) => !slide.querySelector('.scene-frame, .slide-figure'),
  );
  const stage = await documentAt(part<HTMLAnchorElement>(page, '.to-stage').href);
  if (!stage) return;
  const { veiled } = await unveil(part(stage, '.stage-held').textContent);
  for (const slide of bare) {
    const twin = stage.querySelector<HTMLElement>(`[data-slide="${slide.dataset['slideCode'] ?? ''}"]`);
    const content = stage.createElement('div');
    content.innerHTML = veiled[Number(twin?.dataset['veiled'] ?? -1)] ?? '';
    const drawing = content.querySelector('.scene-frame');
    if (!drawing) continue;
    const place = document.createElement('div');
    place.className = 'on-paper';
    place.append(document.importNode(drawing, true));
    const notes = slide.querySelector(':scope > .slide-notes');
    slide.insertBefore(place, notes);
  }
}
