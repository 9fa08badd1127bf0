import type { PictureFacts } from '../model/picture.ts';
import type { Settings } from '../model/settings.ts';
import type { DataDocument, ProseDocument } from './document.ts';
import type { SourceText } from './source-text.ts';

/** Documents that passed their checks, by kind. */
export interface Documents {
  settings: Settings;
  narratives: readonly ProseDocument<'narrative'>[];
  analyses: readonly ProseDocument<'analysis'>[];
  themes: readonly ProseDocument<'theme'>[];
  playbacks: readonly ProseDocument<'playback'>[];
  records: readonly DataDocument<'record'>[];
  actions: readonly DataDocument<'actions'>[];
  services: DataDocument<'services'> | undefined;
  teams: DataDocument<'teams'> | undefined;
  glossary: DataDocument<'glossary'> | undefined;
  readers: DataDocument<'readers'> | undefined;
  learningCulture: DataDocument<'learning-culture'> | undefined;
  pictures: readonly PictureFacts[];
  /** CSV files. */
  tables: readonly SourceText[];
  /** Entries with errors: `incidents/x`, `themes/y`. */
  broken: ReadonlySet<string>;
  /** Entries of which a file lies under a wrong name; what they hold is not known. */
  misplaced: ReadonlySet<string>;
}

/** Every file with prose, kind by kind. */
export function withProse({
  narratives,
  analyses,
  themes,
  playbacks,
}: Pick<Documents, 'narratives' | 'analyses' | 'themes' | 'playbacks'>): ProseDocument[] {
  return [...narratives, ...analyses, ...themes, ...playbacks];
}
