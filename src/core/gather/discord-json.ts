import type { GatherFormat, GatheredLine } from './gathered-line.ts';
import { timeOfStamp } from './gathered-time.ts';
import { inTime } from './pager-json.ts';
import { isObject, objectsOf, parseJson, textAt, type JsonObject } from '../formats/parse-json.ts';

/** A channel of Discord: what DiscordChatExporter writes (`messages[]` with `timestamp`, `author`, `content`), or the answer of Discord’s own interface. */
export const discordJson: GatherFormat = {
  name: 'discord',
  about: 'a channel of Discord, as JSON from DiscordChatExporter or from Discord',
  recognises: (text) => messagesOf(text).length > 0,
  read(text) {
    const lines: GatheredLine[] = [];
    const skipped: { place: string; why: string }[] = [];
    for (const [index, message] of messagesOf(text).entries()) {
      const place = `message ${String(index + 1)}`;
      const at = timeOfStamp(textAt(message, 'timestamp') ?? '');
      const what = namedMentions(textAt(message, 'content') ?? '', message);
      if (!isSaid(message)) skipped.push({ place, why: 'it is no message of a person' });
      else if (!at) skipped.push({ place, why: 'it has no time' });
      else if (what === '') skipped.push({ place, why: 'it has no words' });
      else lines.push({ place, at, ...handleOf(message), kind: 'communication', what });
    }
    return { lines: inTime(lines), skipped };
  },
};

function messagesOf(text: string): JsonObject[] {
  return objectsOf(parseJson(text), 'messages').filter(
    (message) => isObject(message['author']) && 'timestamp' in message && 'content' in message,
  );
}

/** By name in exports, by number in Discord’s interface: 0 is a message, 19 an answer, 20 and 23 come from a command. */
function isSaid({ type }: JsonObject): boolean {
  return type === undefined || ['Default', 'Reply', '20', '23', 0, 19, 20, 23].includes(type as string | number);
}

/** `<@123>` is a number to people; the message says beside it who that is. */
function namedMentions(text: string, message: JsonObject): string {
  const names = new Map(objectsOf(message['mentions']).map((person) => [textAt(person, 'id'), nameOf(person)]));
  return text
    .replace(/<@[!&]?(\d+)>/g, (written, id: string) => `@${names.get(id) ?? written.replace(/[<>@!&]/g, '')}`)
    .replace(/<a?(:\w+:)\d+>/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function handleOf(message: JsonObject): { handle?: string } {
  const handle = nameOf(message['author']);
  return handle === undefined ? {} : { handle };
}

function nameOf(person: unknown): string | undefined {
  return (
    textAt(person, 'nickname') ?? textAt(person, 'global_name') ?? textAt(person, 'name') ?? textAt(person, 'username')
  );
}
