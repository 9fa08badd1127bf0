/** Whether the last part of an address is the name of a page: with a digit, an ending, or of several words, or what stands below a year. At another address, such as that of a repository, several reports are often found. */
export function isOfOnePage(url: string): boolean {
  if (/^\w+:\/\/[^/?#]+\/(?:[^?#]*\/)?(?:19|20)\d\d\/[^?#]/.test(url)) return true;
  return /^\w+:\/\/[^/]+\/(?:[^?#]*\/)?[^/?#]*(?:\d|\.\w{2,4}$|-[^/?#-]+-[^/?#-]+-)[^/?#]*\/?(?:[?#].*)?$/.test(url);
}

/** One page, however its address is written. */
export function pageOf(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}
