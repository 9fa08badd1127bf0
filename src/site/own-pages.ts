import type { AstroIntegration } from 'astro';

/** A page that an organisation wrote itself. */
export interface OwnPage {
  /** Below the site's root, with a slash at its end. */
  path: string;
  /** Absolute path of its source: `.astro`, `.mdx` or `.md`. */
  file: string;
}

/** What an organisation adds to the pages of its site by code of its own. */
export interface OwnSite {
  /** Absolute path of the knowledge base that it lies in. */
  folder: string;
  /** Absolute path of the folder of its pages. */
  pagesFolder: string | undefined;
  pages: readonly OwnPage[];
  /** Links that follow ours in the head of every page. */
  navigation: readonly { path: string; label: string }[];
  integrations: readonly AstroIntegration[];
}

/** A fault in an organisation's own pages: its author can mend it, so it is told in words. */
export class OwnPageError extends Error {
  readonly help: string;

  constructor(message: string, help: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'OwnPageError';
    this.help = help;
  }
}
