import type { Incident } from '../graph/knowledge-graph.ts';
import type { Settings } from '../model/settings.ts';
import { analysisText } from '../templates/analysis.ts';
import { writeAddress } from './invitations.ts';

/** Room for an analysis that is not there yet. It says nothing of whoever may write it. */
export interface MissingAccount {
  /** Id of the person in the record, and the file's name. */
  person: string;
  role: string;
  /** What the new file begins with. */
  text: string;
  /** The git host's page for it; absent where the organisation names none. */
  write?: string;
  /** Whether that page has the text in it already. */
  isFilled: boolean;
}

/** People of the record whose analysis is not here, in the record's order. */
export function missingAccounts(incident: Incident, settings: Settings): MissingAccount[] {
  const here = new Set(incident.analyses.flatMap(({ id, card }) => [id, card.person ?? id]));
  return incident.record.people
    .filter(({ id }) => !here.has(id))
    .map(({ id, role }) => {
      const text = analysisText({ role, person: id });
      const write = writeAddress(incident, settings, id, text);
      return {
        person: id,
        role,
        text,
        isFilled: settings.write?.includes('{text}') ?? false,
        ...(write === undefined ? {} : { write }),
      };
    });
}
