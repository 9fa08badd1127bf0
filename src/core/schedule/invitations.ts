import type { Incident } from '../graph/knowledge-graph.ts';
import type { Settings } from '../model/settings.ts';
import { fillAddress } from '../model/web-link.ts';
import { ics, type CalendarEntry } from '../formats/ics.ts';
import type { Words } from '../words/words.ts';
import { planMeetings, spanOf, type Meeting } from './plan-meetings.ts';

/** One invitation: a calendar file, and links that open it in a calendar on the web. */
export interface Invitation {
  /** Who it is for: the id of a person, or `review` for all. */
  id: string;
  title: string;
  meeting: Meeting;
  ics: string;
  links: readonly { calendar: string; url: string }[];
  /** Where this person writes, if the organisation says how. */
  write?: string;
}

/**
 * An invitation for each responder to write an analysis, and one for the review. Undefined while the incident has no day.
 * @param template The text that a new analysis begins with, by person.
 * @param from The day to count from, if not the end of the incident.
 */
export function invitations(
  incident: Incident,
  settings: Settings,
  template: (person: string, role: string) => string,
  words: Words,
  from?: string,
): { rested: boolean; invitations: readonly Invitation[] } | undefined {
  const plan = planMeetings(incident, settings.schedule, from);
  if (!plan) return undefined;
  const say = words.schedule;
  // Not the day of writing: an invitation that did not change has to stay the same file.
  const stamp = `${plan.analysis.date.replaceAll('-', '')}T000000Z`;
  const make = (id: string, title: string, about: string, meeting: Meeting, write?: string): Invitation => {
    const entry: CalendarEntry = {
      uid: `${incident.id}-${id}@second-story`,
      ...utcOf(meeting),
      title,
      about: [about, ...(write === undefined ? [] : [say.writeHere(write)])].join('\n\n'),
      ...(settings.schedule.by === undefined ? {} : { organiser: settings.schedule.by }),
      ...(write === undefined ? {} : { url: write }),
    };
    return {
      id,
      title,
      meeting,
      ics: ics([entry], stamp),
      links: calendarLinks(entry),
      ...(write === undefined ? {} : { write }),
    };
  };
  const { title } = incident.card;
  return {
    rested: plan.rested,
    invitations: [
      ...incident.record.people.map(({ id, role }) =>
        make(
          id,
          say.analysisTitle(title),
          say.analysisAbout(role),
          plan.analysis,
          writeAddress(incident, settings, id, template(id, role)),
        ),
      ),
      make('review', say.reviewTitle(title), say.reviewAbout, plan.review),
    ],
  };
}

/** Address of the git host's page for a new file, as far as it can be filled in; undefined if the organisation names none. */
export function writeAddress(incident: Incident, settings: Settings, person: string, text: string): string | undefined {
  return settings.write === undefined
    ? undefined
    : fillAddress(settings.write, { path: `incidents/${incident.id}/analyses/${person}.mdx`, text });
}

function utcOf(meeting: Meeting): { start: string; end: string } {
  const { start, end } = spanOf(meeting);
  const compact = (instant: { toString(): string }): string => instant.toString().replace(/[-:]|\.\d+/g, '');
  return { start: compact(start), end: compact(end) };
}

function calendarLinks({ start, end, title, about }: CalendarEntry): Invitation['links'] {
  const iso = (time: string): string =>
    time.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, '$1-$2-$3T$4:$5:$6Z');
  const google = new URLSearchParams({ action: 'TEMPLATE', text: title, dates: `${start}/${end}`, details: about });
  const outlook = new URLSearchParams({ subject: title, startdt: iso(start), enddt: iso(end), body: about });
  return [
    { calendar: 'Google Calendar', url: `https://calendar.google.com/calendar/render?${queryOf(google)}` },
    { calendar: 'Outlook', url: `https://outlook.office.com/calendar/deeplink/compose?${queryOf(outlook)}` },
  ];
}

/** With blanks as %20: not every calendar reads a plus as one. */
function queryOf(parameters: URLSearchParams): string {
  return parameters.toString().replaceAll('+', '%20');
}
