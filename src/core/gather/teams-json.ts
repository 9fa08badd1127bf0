import { plainHtml } from './chat-words.ts';
import type { GatherFormat, GatheredLine } from './gathered-line.ts';
import { timeOfStamp } from './gathered-time.ts';
import { inTime } from './pager-json.ts';
import { objectsOf, parseJson, textAt, type JsonObject } from '../formats/parse-json.ts';

/**
 * Messages of Microsoft Teams. Graph lists them as `chatMessage` (`createdDateTime`, `from.user.displayName`, `body.content` in
 * HTML), answers beneath the message they answer if it was asked with `$expand=replies`. What a person asks Microsoft for
 * about themselves has `conversations[].MessageList[]` with `originalarrivaltime`.
 */
export const teamsJson: GatherFormat = {
  name: 'teams',
  about: 'messages of Microsoft Teams from Graph, or from a person’s own export, as JSON',
  recognises: (text) => messagesOf(text).length > 0,
  read(text) {
    const lines: GatheredLine[] = [];
    const skipped: { place: string; why: string }[] = [];
    for (const { message, place } of messagesOf(text)) {
      const at = timeOfStamp(textAt(message, 'createdDateTime') ?? textAt(message, 'originalarrivaltime') ?? '');
      const what = wordsOf(message);
      const why = reasonToSkip(message);
      if (why !== undefined) skipped.push({ place, why });
      else if (!at) skipped.push({ place, why: 'it has no time' });
      else if (what === '') skipped.push({ place, why: 'it has no words' });
      else lines.push({ place, at, ...handleOf(message), kind: 'communication', what });
    }
    return { lines: inTime(lines), skipped };
  },
};

interface PlacedMessage {
  message: JsonObject;
  /** As people count: `message 2, answer 1`. */
  place: string;
}

function messagesOf(text: string): PlacedMessage[] {
  const value = parseJson(text);
  const own = objectsOf(value, 'conversations').flatMap((conversation) => objectsOf(conversation, 'MessageList'));
  if (own.length > 0) return own.map((message, index) => ({ message, place: `message ${String(index + 1)}` }));
  return objectsOf(value, 'value')
    .filter((message) => 'createdDateTime' in message && 'messageType' in message)
    .flatMap((message, index) => {
      const place = `message ${String(index + 1)}`;
      const answers = objectsOf(message['replies']).map((answer, count) => ({
        message: answer,
        place: `${place}, answer ${String(count + 1)}`,
      }));
      return [{ message, place }, ...answers];
    });
}

function reasonToSkip(message: JsonObject): string | undefined {
  if (textAt(message, 'deletedDateTime') !== undefined) return 'it was deleted there';
  const kind = textAt(message, 'messageType') ?? textAt(message, 'messagetype') ?? 'message';
  return /^(?:message|text|richtext(?:\/html)?)$/i.test(kind) ? undefined : `it is no message of a person (${kind})`;
}

/** A subject stands above the words, as in a channel. */
function wordsOf(message: JsonObject): string {
  const written = textAt(message, 'body', 'content') ?? textAt(message, 'content') ?? '';
  const isText = textAt(message, 'body', 'contentType') === 'text';
  const words = isText ? written.replace(/\s+/g, ' ').trim() : plainHtml(written);
  const subject = textAt(message, 'subject');
  if (subject === undefined) return words;
  return words === '' ? subject : `${subject}: ${words}`;
}

function handleOf(message: JsonObject): { handle?: string } {
  const handle =
    textAt(message, 'from', 'user', 'displayName') ??
    textAt(message, 'from', 'application', 'displayName') ??
    textAt(message, 'displayName') ??
    textAt(message, 'from');
  return handle === undefined ? {} : { handle };
}
