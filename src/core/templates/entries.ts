import { analysisText } from './analysis.ts';
import { yamlText } from './yaml-text.ts';
import type { NewFile } from './new-file.ts';
import { schemaComment } from './schema-files.ts';

/** What a template needs to know. */
export interface EntryWish {
  /** The words as typed, such as `Checkout was slow`. */
  title: string;
  /** Id of the entry that is started, such as `checkout-was-slow`. */
  id: string;
  /** Id of the incident that it belongs to; the same as `id` where it is one itself. */
  incident: string;
  /** ISO date for the incident's day. */
  day: string;
  /** Ids of the services that an incident touched. */
  services: readonly string[];
  /** Those who took part, as far as they are named; for an analysis, its writer if the record has them. */
  people: readonly { id: string; role: string }[];
}

/** Each kind of file that `new` can start: what its words are, and the file by path inside the knowledge base. */
export const entryTemplates = {
  incident: {
    words: '<a few words>',
    takes: 'title',
    file: ({ title, id, day, services }) => ({
      path: `incidents/${id}/narrative.mdx`,
      text: `---
title: ${yamlText(title)}
# hook: why read on, in at most 200 characters
status: draft
milestones:
  began: ${day}
${services.length > 0 ? `services: [${services.join(', ')}]\n` : ''}\
# themes:
#   <theme-id>: how it showed up here, in a sentence
---

{/* Begin in the middle of an ordinary day. What did people see, and why did what they did make sense to them? */}

## What people saw

{/* Who noticed first, on which screen or from whom? What did they take it for? */}

## What it took to recover

{/* What was tried, and why did it make sense? When did the picture change, and what changed it? */}

## What it means for others

{/* What surprised you? What could happen to another team in the same way? */}
`,
    }),
  },
  record: {
    words: '<incident id>',
    takes: 'incident',
    file: ({ incident, people }) => {
      const path = `incidents/${incident}/record.yaml`;
      const listed = people.map(({ id, role }) => `\n  - { id: ${yamlText(id)}, role: ${yamlText(role)} }`).join('');
      return {
        path,
        text: `${schemaComment('record', path)}
# An empty list is []: take the [] away when you write its first entry on the lines below.
# People by role. Names only with consent.
people:${listed === '' ? ' []' : listed}
# Key events in the order in which you want to tell them: at, what; and where you know it: who, believed, cue, laterKnown.
timeline: []
# What made it likelier, and what kept it small: human, technical, organisational.
factors: []
# What the review brought to light: learnings, surprises, open questions, disagreements, what went well, luck.
findings: []
# Where a walkthrough stops and asks: after (an event's id), question, options, and what they did and why as reveal.
pauses: []
`,
      };
    },
  },
  actions: {
    words: '<incident id>',
    takes: 'incident',
    file: ({ incident, day }) => {
      const path = `incidents/${incident}/actions.yaml`;
      return {
        path,
        text: `${schemaComment('actions', path)}
# What will be different. The list is empty so far, which is the [] at the end: take it away with the first action. One looks like this:
# - id: slow-start
#   text: Start the cache slowly, so that the database can follow
#   kind: technical
#   state: proposed
#   owner: a team or role
#   idea: ${day}
#   doneWhen: how everyone will know that it is in practice
[]
`,
      };
    },
  },
  analysis: {
    words: '<incident id> <your role>',
    takes: 'incident-and-role',
    file: ({ title, id, incident, people: [writer] }) => ({
      path: `incidents/${incident}/analyses/${id}.mdx`,
      text: analysisText(writer ? { role: writer.role, person: writer.id } : { role: title }),
    }),
  },
  theme: {
    words: '<a few words>',
    takes: 'title',
    file: ({ title, id }) => ({
      path: `themes/${id}.mdx`,
      text: `---
title: ${yamlText(title)}
# In a sentence, what has to be true for it: it lets you say that a story does not fit.
definition: ${yamlText(title)}
status: draft
# What to look for.
signs: []
# Questions that transfer: could it happen to us?
questions: []
# What has helped elsewhere.
counterMoves: []
---

{/* What is known about this pattern, beyond one incident? */}
`,
    }),
  },
  playback: {
    words: '<incident id> <a few words>',
    takes: 'incident-and-title',
    file: ({ title, id, incident }) => ({
      path: `playbacks/${id}.mdx`,
      text: `---
title: ${yamlText(title)}
# teaser: a neutral name for the room, before the reveal
status: draft
incidents:
  - ${incident}
---

{/* Each heading is a slide. Prose is what you say; what stands in <Show> is what the room sees. */}
`,
    }),
  },
} as const satisfies Record<string, EntryTemplate>;

interface EntryTemplate {
  words: string;
  takes: 'title' | 'incident' | 'incident-and-role' | 'incident-and-title';
  file(wish: EntryWish): NewFile;
}
