/**
 * What our policy would refuse on a page: code and style that stand in the page itself, or come from another host.
 * Reads finished HTML of trusted pages, so it looks at tags and does not guard against somebody who hides.
 */
export function refusedByPolicy(html: string): string[] {
  const tags = html.match(/<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi) ?? [];
  return [...new Set(tags.flatMap((tag) => refusedIn(tag) ?? []))];
}

function refusedIn(tag: string): string | undefined {
  const name = /^<([a-z-]+)/i.exec(tag)?.[1]?.toLowerCase();
  const source = attribute(tag, 'src');
  const type = attribute(tag, 'type');
  if (name === 'style') return 'a <style> in the page';
  if (name === 'script' && source === undefined && !/json$/.test(type ?? '')) return 'a <script> in the page';
  if (source !== undefined && isElsewhere(source)) return `<${name ?? ''}> from ${source}`;
  if (
    name === 'link' &&
    /stylesheet|preload|icon/.test(attribute(tag, 'rel') ?? '') &&
    isElsewhere(attribute(tag, 'href'))
  )
    return `<link> to ${attribute(tag, 'href') ?? ''}`;
  if (attribute(tag, 'style') !== undefined) return `a style attribute of <${name ?? ''}>`;
  const handler = /\s(on[a-z]+)=/i.exec(withoutValues(tag))?.[1];
  return handler === undefined ? undefined : `${handler} of <${name ?? ''}>`;
}

function isElsewhere(address: string | undefined): boolean {
  return address !== undefined && /^(?:https?:)?\/\//i.test(address);
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)'|([^\\s>]*))`, 'i').exec(tag);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}

function withoutValues(tag: string): string {
  return tag.replace(/"[^"]*"|'[^']*'/g, '""');
}
