/**
 * Joins an address in prose to the folder of its file: `../x/narrative.mdx` in `incidents/y/narrative.mdx` is
 * `incidents/x/narrative.mdx`. Undefined if it leaves the knowledge base. Letters with accents are whole (NFC), see {@link sameName}.
 */
export function contentPath(file: string, address: string): string | undefined {
  const parts = file.split('/').slice(0, -1);
  for (const step of decode(address).split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') parts.push(step);
    else if (parts.pop() === undefined) return undefined;
  }
  return sameName(parts.join('/'));
}

/** A path as it is compared: some disks take a letter and its accent apart (NFD), and people see no difference. */
export function sameName(path: string): string {
  return path.normalize('NFC');
}

/** The page that shows a content file, by its path below the site's root. */
export function pageOfContent(path: string): string | undefined {
  const entry = /^(incidents|themes|playbacks)\/([^/]+?)(?:\.mdx?|\/narrative\.mdx?)?$/.exec(path);
  if (entry) return `${entry[1] ?? ''}/${entry[2] ?? ''}/`;
  return /^(incidents|themes|playbacks)$/.test(path) ? `${path}/` : undefined;
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
