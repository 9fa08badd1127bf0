/** Rows of a list that stay the same elements while the list changes, so that focus and what is open stay too. */
export interface KeyedRows<Item> {
  show(items: readonly Item[]): void;
}

/**
 * @param fresh makes the element of a row.
 * @param fill puts an item into it, each time it is shown.
 * @param known elements by key; lists that share one hand rows to each other.
 */
export function keyedRows<Item>(
  list: HTMLElement,
  keyOf: (item: Item) => string,
  fresh: (key: string) => HTMLElement,
  fill: (row: HTMLElement, item: Item) => void,
  known = new Map<string, HTMLElement>(),
): KeyedRows<Item> {
  return {
    show: (items) => {
      const focused = document.activeElement;
      const rows = items.map((item) => {
        const key = keyOf(item);
        const row = known.get(key) ?? fresh(key);
        known.set(key, row);
        fill(row, item);
        return row;
      });
      rows.forEach((row, index) => {
        if (list.children[index] !== row) list.insertBefore(row, list.children[index] ?? null);
      });
      while (list.children.length > rows.length) list.lastElementChild?.remove();
      // Moving an element takes its focus away.
      if (focused instanceof HTMLElement && focused.isConnected && focused !== document.activeElement)
        focused.focus({ preventScroll: true });
    },
  };
}

/** A copy of what a template of the page holds. */
export function copyOf(root: ParentNode, selector: string): HTMLElement {
  const template = root.querySelector<HTMLTemplateElement>(selector);
  const row = template?.content.firstElementChild?.cloneNode(true);
  if (!(row instanceof HTMLElement)) throw new Error(`The page lacks ${selector}`);
  return row;
}
