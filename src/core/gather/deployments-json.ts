import type { GatherFormat, GatheredLine } from './gathered-line.ts';
import { timeOfStamp } from './gathered-time.ts';
import { inTime } from './pager-json.ts';
import { objectsOf, parseJson, textAt, type JsonObject } from '../formats/parse-json.ts';

/** Deployments as GitHub's and GitLab's interfaces list them. */
export const deploymentsJson: GatherFormat = {
  name: 'deployments',
  about: 'deployments from GitHub or GitLab, as JSON',
  recognises: (text) => deploymentsOf(text).some((one) => 'created_at' in one && 'sha' in one && 'ref' in one),
  read(text) {
    const lines: GatheredLine[] = [];
    const skipped: { place: string; why: string }[] = [];
    for (const [index, one] of deploymentsOf(text).entries()) {
      const place = `deployment ${String(index + 1)}`;
      const at = timeOfStamp(textAt(one, 'created_at') ?? '');
      const to = textAt(one, 'environment', 'name') ?? textAt(one, 'environment');
      const what = [textAt(one, 'ref'), textAt(one, 'sha')?.slice(0, 9)].filter(Boolean).join(' at ');
      const handle = textAt(one, 'creator', 'login') ?? textAt(one, 'user', 'username');
      if (!at) skipped.push({ place, why: 'it has no time' });
      else
        lines.push({
          place,
          at,
          ...(handle === undefined ? {} : { handle }),
          kind: 'action',
          what: `Deployed ${what}${to === undefined ? '' : ` to ${to}`}`,
        });
    }
    return { lines: inTime(lines), skipped };
  },
};

function deploymentsOf(text: string): JsonObject[] {
  return objectsOf(parseJson(text), 'deployments', 'data');
}
