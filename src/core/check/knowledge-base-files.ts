import type { Problem } from '../model/message.ts';
import type { PictureFacts } from '../model/picture.ts';

/** What the disk brings: texts, pictures, and what could not be read. */
export interface KnowledgeBaseFiles {
  /** Texts, or why one cannot be read. They are walked once and in order, so that each may be read when its turn comes. */
  texts: Iterable<TextFile | Problem>;
  pictures: readonly PictureFacts[];
  /** Every path, whatever it is. */
  paths: readonly string[];
  /** Problems of the disk itself: bytes that are not text, links out of the folder, hostile pictures. */
  problems: readonly Problem[];
}

/** A file of words, by its path inside the knowledge base. */
export interface TextFile {
  path: string;
  text: string;
}
