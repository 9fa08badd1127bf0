import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { Documents } from '../parse/documents.ts';
import type { Level, PlacedProblem } from '../model/message.ts';
import type { Settings } from '../model/settings.ts';
import type { DataDocument, ProseDocument } from '../parse/document.ts';
import type { SourceText } from '../parse/source-text.ts';
import type { Vocabulary } from '../narrative/vocabulary.ts';
import type { Hit, Passage } from './passage.ts';

/**
 * One thing the checker looks at. A rule is a file `<id>.ts` with its manual `<id>.md` beside it;
 * the id is permanent, because settings, comments and links use it. The runner puts it on what the rule found.
 */
export type Rule = RuleBase &
  (
    | /** Reported while text becomes values (core/parse); the file only gives level and title. */ { about: 'parsing' }
    | /** Looks at one stretch of words, and at nothing else: what it says holds for the same words in any knowledge base. */ {
        about: 'words';
        /** What it asks of a sentence, where other rules ask the same: then the one whose words come first is enough. */
        thought?: Thought | readonly Thought[];
        check(passage: Passage): readonly Hit[];
      }
    | /** Looks at one stretch of words, and at what surrounds it. */ {
        about: 'passage';
        thought?: Thought | readonly Thought[];
        check(passage: Passage, world: RuleWorld): readonly Hit[];
      }
    | /** Looks at one incident with all its files. */ {
        about: 'incident';
        check(files: IncidentFiles, world: RuleWorld): readonly PlacedProblem[];
        /** The same of what belongs to no incident alone, such as playbacks and settings. */
        checkRest?(world: RuleWorld): readonly PlacedProblem[];
      }
    | /** Looks at everything together. */ {
        about: 'knowledge-base';
        check(world: RuleWorld): readonly PlacedProblem[];
      }
  );

/** What several rules about language ask of a sentence, each for words of its own: what was instead of what was not, or what was around people instead of who was wrong. */
export type Thought = 'what-was' | 'around-people';

interface RuleBase {
  id: string;
  /** What it asks for, as a short sentence: "Say what people saw, not what they should have done". */
  title: string;
  /** Unless settings say otherwise. Rules about language are never errors. */
  level: Level;
  group: 'files' | 'dialect' | 'references' | 'time' | 'absences' | 'language' | 'privacy';
}

/** All files of one incident that could be read. */
export interface IncidentFiles {
  id: string;
  narrative: ProseDocument<'narrative'>;
  record: DataDocument<'record'> | undefined;
  actions: DataDocument<'actions'> | undefined;
  analyses: readonly ProseDocument<'analysis'>[];
}

/** What every rule may look at. */
export interface RuleWorld {
  settings: Settings;
  documents: Documents;
  /** Everything that could be read, drafts included. */
  graph: KnowledgeGraph;
  /** knowledge-base.yaml, if there is one that can be read; `settings` are its values or the defaults. */
  settingsFile: DataDocument<'knowledge-base'> | undefined;
  vocabulary: Vocabulary;
  /** Ids of all rules there are. */
  ruleIds: ReadonlySet<string>;
  /** Every path of the knowledge base, pictures and others included. */
  paths: ReadonlySet<string>;
  sources: readonly SourceText[];
  /** Paths of the pages that a build writes, each with a slash at its end; absent where nobody builds. */
  pages?: () => ReadonlySet<string>;
  /** ISO date that counts as today. */
  asOf: string;
}

/** Typed identity for rules. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
