import type { HeldBack } from '../core/deck/held-back.ts';
import type { Choices } from '../core/story/outline.ts';

/** What a stage holds back, out of the block that has it as site/veil.ts squeezed it. */
export async function unveil(block: string): Promise<HeldBack> {
  const bytes = Uint8Array.from(atob(JSON.parse(block) as string), (letter) => letter.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  const [page = '', choices = '', ...veiled] = (await new Response(plain).text()).split('\0');
  return { page, choices: (JSON.parse(choices) as Choices | null) ?? undefined, veiled };
}
