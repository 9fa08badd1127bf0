import { parseDocument, type Document, type YAMLSeq } from 'yaml';
import { z } from 'zod';
import { eventKinds } from '../model/timeline-event.ts';

/** The working file of an incident: what tools and analyses propose for its record. Its name keeps it from every page. */
export const proposalsFile = '_proposals.yaml';

const PickSchema = z.preprocess(
  (value) => {
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    return value ?? '';
  },
  z.enum(['', 'yes', 'no']),
);

/** An event that may go into the record. `from` says where it was found, down to the line. */
export const ProposedEventSchema = z.object({
  id: z.string(),
  pick: PickSchema.default(''),
  at: z.string(),
  /** How `at` came about, where a file leaves part of it open. */
  note: z.string().optional(),
  handle: z.string().optional(),
  who: z.array(z.string()).default([]),
  /** Everyone who knew of it, where that is more than those in `who`. */
  known: z.array(z.object({ by: z.string() })).optional(),
  kind: z.enum(eventKinds),
  what: z.string(),
  believed: z.string().optional(),
  cue: z.string().optional(),
  laterKnown: z.string().optional(),
  from: z.string(),
});
export type ProposedEvent = z.infer<typeof ProposedEventSchema>;

/** A finding that may go into the record. */
export const ProposedFindingSchema = z.object({
  id: z.string(),
  pick: PickSchema.default(''),
  kind: z.enum(['learning', 'surprise', 'open-question', 'disagreement', 'went-well', 'luck']),
  text: z.string(),
  expected: z.string().optional(),
  from: z.string(),
});
export type ProposedFinding = z.infer<typeof ProposedFindingSchema>;

const ProposalsSchema = z.object({
  /** Person of the record by the name that a tool has for them; empty while nobody has said who it is. */
  people: z
    .record(
      z.string(),
      z.union([z.string(), z.null()]).transform((id) => id ?? ''),
    )
    .default({}),
  events: z.array(ProposedEventSchema).default([]),
  findings: z.array(ProposedFindingSchema).default([]),
});
export type Proposals = z.infer<typeof ProposalsSchema>;

export const noProposals: Proposals = { people: {}, events: [], findings: [] };

/** A working file to its values, or why it cannot be read. */
export function readProposals(text: string): { ok: true; proposals: Proposals } | { ok: false; problem: string } {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) return { ok: false, problem: error.message.split('\n')[0] ?? 'it is not YAML' };
  const parsed = ProposalsSchema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { ok: true, proposals: parsed.data };
  const [issue] = parsed.error.issues;
  return { ok: false, problem: `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}` };
}

/**
 * Adds what is new to a working file. What stands there stays as it is, word for word, whoever edited it; an entry is new if no
 * entry has its id. Gives back the very text when nothing is new.
 */
export function addProposals(text: string | undefined, found: Proposals): { text: string; added: number } {
  const before = text ?? heading;
  const read = readProposals(before);
  if (!read.ok) throw new Error(read.problem);
  const known = new Set([...read.proposals.events, ...read.proposals.findings].map(({ id }) => id));
  const people = Object.entries(found.people).filter(([handle]) => !(handle in read.proposals.people));
  const events = found.events.filter(({ id }) => !known.has(id));
  const findings = found.findings.filter(({ id }) => !known.has(id));
  if (people.length + events.length + findings.length === 0) return { text: before, added: 0 };
  const document = parseDocument(before);
  for (const [handle, person] of people) document.setIn(['people', handle], person);
  for (const event of events) append(document, 'events', written(event));
  for (const finding of findings) append(document, 'findings', written(finding));
  return { text: document.toString({ lineWidth: 0 }), added: events.length + findings.length };
}

const heading = `# What tools and analyses propose for record.yaml. This file is for the people who prepare the review; no page shows it.
# pick: yes and \`npx second-story take\` put an entry into the record; pick: no keeps it here and out of the way.
people: {}
events: []
findings: []
`;

function append(document: Document, key: string, value: Readonly<Record<string, unknown>>): void {
  if (!document.hasIn([key])) document.setIn([key], document.createNode([]));
  const list = document.getIn([key]) as YAMLSeq;
  list.flow = false;
  list.add(document.createNode(value));
}

/** Without what is empty, but for `pick`, which is there to be filled. */
function written(entry: ProposedEvent | ProposedFinding): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entry).filter(([key, value]) => key === 'pick' || (value !== undefined && String(value) !== '')),
  );
}
