import type { CheckedKnowledgeBase } from '../core/check-knowledge-base.ts';

/**
 * The knowledge base that pages show. The command that runs Astro sets it; pages get this very module instance
 * (one-memory.ts keeps Vite from copying it), so every page reads one memory.
 */
let current: OpenKnowledgeBase | undefined;

/** A checked knowledge base and where it lies. */
export type OpenKnowledgeBase = CheckedKnowledgeBase & { folder: string };

export function setKnowledgeBase(checked: OpenKnowledgeBase): void {
  current = checked;
}

export function knowledgeBase(): OpenKnowledgeBase {
  if (!current) throw new Error('No knowledge base is set; run the site through the second-story command');
  return current;
}
