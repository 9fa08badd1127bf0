/** The part of Pagefind's browser interface that the search page uses. */
export interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<PagefindFilters>;
  search(
    term: string | null,
    options: { filters: Record<string, { any: string[] }> },
  ): Promise<{
    results: { data(): Promise<PagefindResult> }[];
    filters: PagefindFilters;
    totalFilters?: PagefindFilters;
  }>;
}

export type PagefindFilters = Record<string, Record<string, number>>;

export interface PagefindResult {
  url: string;
  /** Escaped, with `<mark>` around what was found. */
  excerpt: string;
  meta: Record<string, string>;
  sub_results: { title: string; url: string; excerpt: string }[];
}
