/** The beginning of every part. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Text for element content and attributes. Characters that XML cannot hold are left out; office programs refuse the file else. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export interface Relationship {
  id: string;
  /** Last step of its type, or a whole address. */
  type: string;
  target: string;
  external?: boolean;
}

export function relationships(list: readonly Relationship[]): string {
  const rows = list.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${id}" Type="${type.includes('://') ? type : `${office}/${type}`}" Target="${xmlText(target)}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`;
}

/** Inches to the unit of office drawings. */
export function emu(inches: number): number {
  return Math.round(inches * 914_400);
}

export function frame(x: number, y: number, width: number, height: number, element = 'a'): string {
  return `<${element}:xfrm><a:off x="${String(x)}" y="${String(y)}"/><a:ext cx="${String(width)}" cy="${String(height)}"/></${element}:xfrm>`;
}

/** The group that every tree of shapes begins with. */
export const rootGroup =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
