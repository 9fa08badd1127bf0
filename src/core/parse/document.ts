import type { ProseKind } from '../narrative/element.ts';
import type { IgnoreComment, ProseRoot } from '../model/prose.ts';
import type { ContentKind } from '../model/json-schemas.ts';
import type { ContentOf } from './parse-data.ts';
import type { ListedEvents } from './find-events.ts';
import type { YamlData } from './parse-yaml.ts';
import type { SourceText } from './source-text.ts';

/** The kind of front matter that each kind of prose has. */
export interface CardOfProse {
  narrative: 'card';
  analysis: 'analysis';
  theme: 'theme';
  playback: 'playback';
}

/** A file with front matter and prose, read and checked, that still knows where everything stands; its `kind` tells its card. */
export type ProseDocument<P extends ProseKind = ProseKind> = { [Kind in P]: ProseDocumentOf<Kind> }[P];

interface ProseDocumentOf<P extends ProseKind> {
  source: SourceText;
  kind: P;
  id: string;
  /** The incident's folder, or the theme's or playback's own path without ending. */
  entry: string;
  card: ContentOf<CardOfProse[P]>;
  yaml: YamlData;
  /** All that stands in the file, where `yaml` is without what could not be read of it. */
  asWritten?: YamlData;
  prose: ProseRoot;
  ignores: readonly IgnoreComment[];
  /** The timeline of a narrative, or the key events of an analysis, where its prose lists them. */
  listed?: ListedEvents;
}

/** A YAML file, read and checked, that still knows where everything stands; its `kind` tells its data. */
export type DataDocument<K extends ContentKind = ContentKind> = { [Kind in K]: DataDocumentOf<Kind> }[K];

interface DataDocumentOf<K extends ContentKind> {
  source: SourceText;
  kind: K;
  entry: string;
  data: ContentOf<K>;
  yaml: YamlData;
  /** All that stands in the file, where `yaml` is without what could not be read of it. */
  asWritten?: YamlData;
}
