import { opaqueId } from '../deck/opaque-id.ts';
import { toId } from '../model/to-id.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { rememberEach } from '../remember-each.ts';

type Teams = KnowledgeGraph['teams'];

/**
 * Who carries an action, as addresses name them: a team by its id, whether an author wrote the id or the team's name; for others
 * their words, so that `Platform & search` and `platform-search` are one. Words without a Latin letter get a key that says nothing.
 */
export function ownerKey(owner: string, teams: Teams): string {
  return teamOf(owner, teams) ?? (toId(owner) || opaqueId(owner));
}

/** The id of the team that an author meant, by its id or name. */
export function teamOf(owner: string, teams: Teams): string | undefined {
  if (teams.has(owner)) return owner;
  return idsByName(teams).get(plain(owner));
}

/** Made once for each reading: every action asks. */
const idsByName = rememberEach(
  (teams: Teams): ReadonlyMap<string, string> => new Map([...teams].map(([id, { name }]) => [plain(name), id])),
);

function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
