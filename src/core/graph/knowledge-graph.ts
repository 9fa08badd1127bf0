import type { Analysis } from '../model/analysis.ts';
import type { Card } from '../model/card.ts';
import type { ImprovementAction } from '../model/improvement-action.ts';
import type { KeyEvent } from '../model/key-event.ts';
import type { Training } from '../model/learning-culture.ts';
import type { SourceText } from '../parse/source-text.ts';
import type { PictureFacts } from '../model/picture.ts';
import type { Playback } from '../model/playback.ts';
import type { ProseRoot } from '../model/prose.ts';
import type { ReadersByMonth } from '../model/readers.ts';
import type { IncidentRecord } from '../model/record.ts';
import type { Service } from '../model/service.ts';
import type { Settings } from '../model/settings.ts';
import type { Team } from '../model/team.ts';
import type { Term } from '../model/term.ts';
import type { Theme } from '../model/theme.ts';

/** A narrative with its record, actions and shared analyses: everything about one incident, checked. */
export interface Incident {
  id: string;
  /** The narrative's path inside the knowledge base. */
  file: string;
  card: Card;
  record: IncidentRecord;
  actions: readonly ImprovementAction[];
  analyses: readonly AnalysisEntry[];
  prose: ProseRoot;
  /** Zone of local times: the card's, else the knowledge base's. */
  zone: string;
  /** Day of the incident, from its earliest known milestone, else from its id. */
  day: string;
  wordCount: number;
}

export interface AnalysisEntry {
  /** The file's name without its ending. */
  id: string;
  file: string;
  card: Analysis;
  prose: ProseRoot;
  /** What they listed under a heading `Key events` or `Timeline`, in their order. */
  keyEvents: readonly KeyEvent[];
}

export interface ThemeEntry {
  id: string;
  file: string;
  card: Theme;
  prose: ProseRoot;
}

export interface PlaybackEntry {
  id: string;
  file: string;
  card: Playback;
  prose: ProseRoot;
}

/** All entries and how they hang together. Maps are in reading order: incidents newest first, the rest by title or id. */
export interface KnowledgeGraph {
  settings: Settings;
  incidents: ReadonlyMap<string, Incident>;
  themes: ReadonlyMap<string, ThemeEntry>;
  playbacks: ReadonlyMap<string, PlaybackEntry>;
  services: ReadonlyMap<string, Service>;
  teams: ReadonlyMap<string, Team>;
  terms: ReadonlyMap<string, Term>;
  /** Readers by month, then by what they read; what nobody counted is not there. */
  readers: ReadersByMonth;
  training: readonly Training[];
  pictures: ReadonlyMap<string, PictureFacts>;
  /** CSV files by path; they are read when a chart asks for one. */
  tables: ReadonlyMap<string, SourceText>;
  /** Incidents by theme, in the order of `incidents`. */
  incidentsByTheme: ReadonlyMap<string, readonly Incident[]>;
  incidentsByService: ReadonlyMap<string, readonly Incident[]>;
  incidentsByTeam: ReadonlyMap<string, readonly Incident[]>;
  /** Incidents that point at an incident in `related`, by the id of the one they point at. */
  pointedAtBy: ReadonlyMap<string, readonly Incident[]>;
  /** Present id by former id, for incidents, themes and playbacks. */
  presentIds: {
    incidents: ReadonlyMap<string, string>;
    themes: ReadonlyMap<string, string>;
    playbacks: ReadonlyMap<string, string>;
  };
  /** Entries that could not be read; references to them are not dangling, only waiting. */
  broken: ReadonlySet<string>;
}
