import type { CheckedKnowledgeBase } from '../core/check-knowledge-base.ts';

/**
 * The knowledge base that pages show. The command that runs Astro sets it; pages get this very module instance
 * (integration.ts keeps Vite from copying it), so every page reads one memory.
 */
let current: CheckedKnowledgeBase | undefined;

export function setKnowledgeBase(checked: CheckedKnowledgeBase): void {
  current = checked;
}

export function knowledgeBase(): CheckedKnowledgeBase {
  if (!current) throw new Error('No knowledge base is set; run the site through the second-story command');
  return current;
}
