/** What the addresses of a site begin with. */
export interface SiteAddress {
  /** Path below which the site lives, such as `/kb/`; begins and ends with a slash. */
  base: string;
  /** Address of the host, without path; absent when it is not known. */
  host: string | undefined;
}

/** Where a site goes and what its addresses begin with. Folders are absolute paths. */
export interface SiteSettings extends SiteAddress {
  /** Folder of the finished site. */
  out: string;
  /** Folder for what can be made again. */
  cache: string;
}
