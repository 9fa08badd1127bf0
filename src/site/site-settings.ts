/** Where a site goes and what its addresses begin with. Folders are absolute paths. */
export interface SiteSettings {
  /** Folder of the finished site. */
  out: string;
  /** Path below which the site lives, such as `/kb/`; begins and ends with a slash. */
  base: string;
  /** Address of the host, without path; absent when it is not known. */
  site: string | undefined;
  /** Folder for what can be made again. */
  cache: string;
}
