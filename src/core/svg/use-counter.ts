/** Counts what a browser draws of a tree in which `<use>` draws other parts again: ten lines of it can mean a thousand million. */
export class UseCounter {
  readonly #open: Part[] = [{ elements: 0, uses: [] }];
  readonly #byId = new Map<string, Part>();

  open(id: string | undefined, used: string | undefined): void {
    const part: Part = { elements: 1, uses: used === undefined ? [] : [used] };
    this.#open.push(part);
    // The first of an id counts, as in a browser.
    if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, part);
  }

  close(): void {
    const part = this.#open.pop();
    const around = this.#open.at(-1);
    if (!part || !around) return;
    around.elements += part.elements;
    for (const id of part.uses) around.uses.push(id);
  }

  /** Elements in all; infinite where copies of copies never seem to end. A part that draws itself again counts once there. */
  drawn(): number {
    const known = new Map<Part, number>();
    const count = (part: Part, depth: number): number => {
      const before = known.get(part);
      if (before !== undefined) return before;
      if (depth > deepestChain) return Number.POSITIVE_INFINITY;
      known.set(part, part.elements);
      let sum = part.elements;
      for (const id of part.uses) {
        const used = this.#byId.get(id);
        if (used) sum += count(used, depth + 1);
      }
      known.set(part, sum);
      return sum;
    };
    return this.#open.reduce((sum, part) => sum + count(part, 0), 0);
  }
}

const deepestChain = 500;

interface Part {
  elements: number;
  uses: string[];
}
