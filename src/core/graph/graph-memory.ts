import type { AnswerMemory, LastAnswer } from '../recall.ts';
import type { Incident } from './knowledge-graph.ts';
import type { IdResolver } from './resolve-ids.ts';
import type { ShownIds } from './shown-ids.ts';

/** What one graph leaves for the next of the same knowledge base: thousands of incidents did not change when one was saved. */
export interface GraphMemory {
  /** By narrative. */
  incidents: AnswerMemory<Incident>;
  /** With present ids in the place of former ones, by incident. */
  resolved: AnswerMemory<Incident>;
  resolver: LastAnswer<IdResolver>;
  /** As readers may see it, by incident. */
  published: AnswerMemory<Incident>;
  shown: LastAnswer<ShownIds>;
  /** With its sentences as print has them, by published incident. */
  typeset: AnswerMemory<Incident>;
}

export function createGraphMemory(): GraphMemory {
  return {
    incidents: new WeakMap(),
    resolved: new WeakMap(),
    resolver: {},
    published: new WeakMap(),
    shown: {},
    typeset: new WeakMap(),
  };
}
