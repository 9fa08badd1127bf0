/** One file of a site: a page, a feed, data, a picture. Build writes it, dev serves the same at the same address. */
export interface SiteFile {
  /** Below the site's root, with forward slashes, not encoded. */
  path: string;
  /** Made when it is asked for: a site of thousands of stories has tens of thousands of files. */
  content(): SiteContent | Promise<SiteContent>;
}

export type SiteContent = string | Uint8Array;
