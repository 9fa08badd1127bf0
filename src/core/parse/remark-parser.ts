import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** remark as it reads the body of an `.mdx` file. Import this file lazily: most runs never need it. */
export function remarkForMdx() {
  return unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx);
}

/** remark as it reads a `.md` file. */
export function remarkForMarkdown() {
  return unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);
}
