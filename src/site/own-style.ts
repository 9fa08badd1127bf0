import type { Settings } from '../core/model/settings.ts';
import { accentStyle } from '../core/views/accent-style.ts';
import { ownFile } from './own-files.ts';

/** What an organisation adds to our look: its sheet, imported so that relative addresses in it keep working, and its accent colour. */
export function ownStyle({ accent, style }: Settings): string {
  const sheet = ownFile(style);
  return `${sheet ? `@import url("own/${encodeURIComponent(sheet.name)}");\n` : ''}${accent === undefined ? '' : accentStyle(accent)}`;
}
