import type { NewFile } from './new-file.ts';
import { schemaComment, schemaFiles } from './schema-files.ts';

/** A small knowledge base to begin with: settings, one story, one theme. `folder` is where it goes, such as `content`. */
export function starterFiles(folder: string, today: string): NewFile[] {
  const incident = `${today}-example-the-cache-that-forgot`;
  return [
    { path: 'knowledge-base.yaml', text: settings() },
    { path: `incidents/${incident}/narrative.mdx`, text: narrative(today) },
    { path: 'themes/quiet-dependency.mdx', text: theme() },
    ...schemaFiles(),
  ].map(({ path, text }) => ({ path: `${folder}/${path}`, text }));
}

function settings(): string {
  return `${schemaComment('knowledge-base', 'knowledge-base.yaml')}
format: 1
title: Our incidents
organisation: Our organisation
description: What happened, and what it teaches the rest of us.
language: en
timeZone: UTC
# url: https://stories.example.org/
`;
}

function narrative(today: string): string {
  return `---
title: The cache that forgot everything at once
hook: Every dashboard was green, and customers still waited. The slow part was one nobody drew on the map.
# A draft: \`dev\` shows it, the site does not. Delete this folder when your first story is there.
status: draft
milestones:
  began: ${today} 09:58
  detected: ${today} 10:10
  resolved: ${today} 10:41
themes:
  quiet-dependency: The price service leaned on the cache so steadily that nobody saw it as a dependency.
authorship: An invented example, to be replaced by your first story.
---

It was an ordinary morning. A routine restart moved the cache to a new machine, as it had many times before. The new machine began empty.

## What people saw

The support desk noticed first: three customers wrote that the shop “thinks for a long time”. The on-call engineer opened the dashboards and found them calm. Error rates were flat, because nothing failed; it only took longer.

{/* An event list under "Timeline" is enough for a replay. */}

## Timeline

- 09:58 cache: restarted with nothing in it
- 10:10 support desk: passed on that customers were waiting
- 10:24 on-call: saw that every price was read from the database
- 10:41 on-call: slowed the traffic until the cache had filled again

## What it means for others

The cache was drawn as a helper. On that morning it carried the load. Ask of your own services: what would happen if this began empty?
`;
}

function theme(): string {
  return `---
title: A helper quietly becomes something we cannot do without
definition: A part that was added to help has come to carry load that nothing else can carry.
status: draft
kind: technical
signs:
  - Nobody remembers when it was last cold, off or empty.
  - It is missing from the drawing of what we depend on.
questions:
  - Which of our helpers would stop us if they were gone for ten minutes?
  - When did we last start one of them empty, on purpose?
counterMoves:
  - Start it empty in an exercise, while everybody is awake.
---

Caches, queues and shared libraries come in as help. Each quiet month makes the rest of the system lean on them a little more, and nothing tells anyone that the balance has moved.
`;
}
