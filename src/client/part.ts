/** The element that must be there because the same build wrote it. */
export function part<Kind extends HTMLElement>(root: ParentNode, selector: string): Kind {
  const found = root.querySelector<Kind>(selector);
  if (!found) throw new Error(`The page lacks ${selector}`);
  return found;
}
