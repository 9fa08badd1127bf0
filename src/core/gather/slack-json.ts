import { compare } from '../compare.ts';
import { plainChat } from './chat-words.ts';
import type { GatherFormat, GatheredLine } from './gathered-line.ts';
import { timeOfEpoch } from './gathered-time.ts';
import { objectsOf, parseJson, textAt, type JsonObject } from '../formats/parse-json.ts';

/** A day of a Slack channel, as Slack's export and slackdump write it: a list of messages with `ts` in seconds since 1970. */
export const slackJson: GatherFormat = {
  name: 'slack',
  about: 'a day of a channel from a Slack export, as JSON',
  recognises: (text) => messagesOf(text).some((message) => textAt(message, 'ts') !== undefined),
  read(text) {
    const lines: (GatheredLine & { order: string })[] = [];
    const skipped: { place: string; why: string }[] = [];
    for (const [index, message] of messagesOf(text).entries()) {
      const place = `message ${String(index + 1)}`;
      const ts = textAt(message, 'ts') ?? '';
      const at = timeOfEpoch(ts);
      const what = plainChat(textAt(message, 'text') ?? '');
      const subtype = textAt(message, 'subtype');
      if (subtype !== undefined && quiet.has(subtype)) skipped.push({ place, why: `it only says “${what}”` });
      else if (!at) skipped.push({ place, why: 'it has no time' });
      else if (what === '') skipped.push({ place, why: 'it has no words' });
      else lines.push({ place, order: ts, at, ...handleOf(message), kind: 'communication', what });
    }
    // Answers of a thread may stand in another place than their time.
    lines.sort((a, b) => compare(a.order, b.order));
    return { lines: lines.map(({ order: _order, ...line }) => line), skipped };
  },
};

/** What happens in a channel and tells nothing of an incident. */
const quiet: ReadonlySet<string> = new Set([
  'channel_join',
  'channel_leave',
  'channel_topic',
  'channel_purpose',
  'channel_name',
  'channel_archive',
  'channel_unarchive',
  'pinned_item',
  'reminder_add',
]);

function messagesOf(text: string): JsonObject[] {
  return objectsOf(parseJson(text), 'messages').filter((message) => textAt(message, 'type') === 'message');
}

function handleOf(message: JsonObject): { handle?: string } {
  const handle =
    textAt(message, 'user') ?? textAt(message, 'username') ?? textAt(message, 'bot_profile', 'name') ?? undefined;
  return handle === undefined ? {} : { handle };
}
