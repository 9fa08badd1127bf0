import type { Settings } from '../core/model/settings.ts';
import { accentStyle } from '../core/views/accent-style.ts';

/** What an organisation adds to our look. Its own sheet is copied beside and imported, so that relative addresses in it keep working. */
export function ownStyle({ accent, style }: Settings): string {
  const name = style?.replace(/^.*\//, '');
  return `${name === undefined ? '' : `@import url("own/${encodeURI(name)}");\n`}${accent === undefined ? '' : accentStyle(accent)}`;
}
