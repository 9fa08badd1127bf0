import type { Incident } from '../graph/knowledge-graph.ts';
import { incidentTile } from './incident-tile.ts';
import type { SiteView } from './prose-rendering.ts';

/** Ready texts that carry a story to people: a few lines for chat, a short mail. */
export interface Announcement {
  chat: string;
  mail: { subject: string; body: string };
}

/** Says why to read, who should, how long it takes, and where. No number of minutes down, no name. */
export function announcement(incident: Incident, site: SiteView): Announcement {
  const { words, absolute, href } = site;
  const t = words.announce;
  const { card } = incident;
  // Folded YAML may hold line breaks; each of these is one line.
  const hook = card.hook?.replace(/\s+/g, ' ').trim();
  const readers = card.readers?.replace(/\s+/g, ' ').trim();
  const { readingMinutes } = incidentTile(incident, site);
  const address = absolute(`incidents/${incident.id}/`) ?? href(`incidents/${incident.id}/`);
  const question = Object.keys(card.themes)
    .map((theme) => site.graph.themes.get(theme)?.card.questions[0])
    .find((found) => found !== undefined);
  const chat = [
    t.newStory(card.title),
    hook,
    readers !== undefined && t.for(readers),
    `${words.minutesToRead(readingMinutes)}: ${address}`,
  ];
  const body = [
    hook,
    readers !== undefined && t.for(readers),
    t.read(readingMinutes, address),
    question !== undefined && t.takeAlong(question),
    t.talk,
  ];
  return {
    chat: chat.filter((line) => line !== undefined && line !== false).join('\n'),
    mail: {
      subject: t.newStory(card.title),
      body: body.filter((line) => line !== undefined && line !== false).join('\n\n'),
    },
  };
}
