import type { GatherFormat, GatheredLine } from './gathered-line.ts';
import { timeOfMilliseconds } from './gathered-time.ts';
import { inTime } from './pager-json.ts';
import { isObject, objectsOf, parseJson, textAt, type JsonObject } from '../formats/parse-json.ts';

/** Mattermost’s bulk export: one object a line, of which `post` and `direct_post` hold messages with `create_at` in milliseconds and `replies`. */
export const mattermostJson: GatherFormat = {
  name: 'mattermost',
  about: 'a bulk export of Mattermost, one JSON object a line',
  recognises: (text) => postsOf(text).length > 0,
  read(text) {
    const lines: GatheredLine[] = [];
    const skipped: { place: string; why: string }[] = [];
    for (const { post, place } of postsOf(text)) {
      const at = timeOfMilliseconds(post['create_at']);
      const what = textAt(post, 'message')?.replace(/\s+/g, ' ');
      const handle = textAt(post, 'user');
      if (!at) skipped.push({ place, why: 'it has no time' });
      else if (what === undefined) skipped.push({ place, why: 'it has no words' });
      else if (textAt(post, 'type')?.startsWith('system_')) skipped.push({ place, why: `it only says “${what}”` });
      else lines.push({ place, at, ...(handle === undefined ? {} : { handle }), kind: 'communication', what });
    }
    return { lines: inTime(lines), skipped };
  },
};

/** Posts with their answers. Places count the lines of the file that hold something. */
function postsOf(text: string): { post: JsonObject; place: string }[] {
  const value = parseJson(text);
  return objectsOf(isObject(value) ? [value] : value).flatMap((line, index) => {
    const place = `line ${String(index + 1)}`;
    const post = line['type'] === 'post' || line['type'] === 'direct_post' ? line[line['type']] : undefined;
    if (!isObject(post)) return [];
    const answers = objectsOf(post['replies']).map((answer, count) => ({
      post: answer,
      place: `${place}, answer ${String(count + 1)}`,
    }));
    return [{ post, place }, ...answers];
  });
}
