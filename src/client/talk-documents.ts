import type { HeldBack } from '../core/deck/held-back.ts';

/** What a talk is made of: the readable page with what is said, and the stage with what is shown. */
export interface TalkDocuments {
  page: Document;
  room: Document;
  /** What the slides of the stage hold until they are shown. */
  held: HeldBack;
  /** Address of the stage. */
  stage: string;
  /** How the address of a deck that somebody has put together goes on. */
  asked?: string;
}
