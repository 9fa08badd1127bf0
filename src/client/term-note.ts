/**
 * Shows a term's meaning beside it while it is pointed at or focused. The link to the glossary stays as it is.
 * As WCAG 1.4.13 asks, Escape sends the note away, and it stays while the pointer is on it.
 */
const note = document.createElement('div');
note.className = 'term-note';
note.id = 'term-note';
note.setAttribute('role', 'tooltip');
let shownFor: HTMLElement | undefined;
let timer = 0;

function show(term: HTMLElement): void {
  clearTimeout(timer);
  if (shownFor === term) return;
  hide();
  shownFor = term;
  note.textContent = term.dataset['meaning'] ?? '';
  document.body.append(note);
  term.setAttribute('aria-describedby', note.id);
  const box = term.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - note.offsetWidth - 8));
  const above = box.top > note.offsetHeight + 8;
  note.style.left = `${String(left + scrollX)}px`;
  note.style.top = `${String((above ? box.top - note.offsetHeight : box.bottom) + scrollY)}px`;
}

function hide(): void {
  shownFor?.removeAttribute('aria-describedby');
  shownFor = undefined;
  note.remove();
}

function hideSoon(): void {
  clearTimeout(timer);
  timer = window.setTimeout(hide, 150);
}

for (const term of document.querySelectorAll<HTMLElement>('a.term[data-meaning]')) {
  term.addEventListener('pointerenter', () => show(term));
  term.addEventListener('pointerleave', hideSoon);
  term.addEventListener('focus', () => show(term));
  term.addEventListener('blur', hide);
}
note.addEventListener('pointerenter', () => clearTimeout(timer));
note.addEventListener('pointerleave', hideSoon);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hide();
});
