import type { NewFile } from './new-file.ts';

/** A page for those who find the repository: what it is, and how to add a story. */
export function readmeFile(): NewFile {
  return {
    path: 'README.md',
    text: `# Our incidents

What happened, how sensible people came to act as they did, and what it teaches the rest of us.

## See the stories

\`\`\`sh
npm install
npx second-story dev
\`\`\`

## Add one

\`\`\`sh
npx second-story new incident "Checkout was slow for an afternoon"
\`\`\`

It begins as a draft: \`dev\` shows it, the site does not, until its front matter says \`status: published\`. A title and prose are
enough. Whoever can read this repository can read drafts and analyses too.

\`npx second-story check\` says what to mend, and what would make a story better. The handbook is part of the site, at \`/handbook/\`.

## Publish

\`npx second-story build\` makes the site in \`dist/\`, for any host. Set \`url\` in \`content/knowledge-base.yaml\` first.
`,
  };
}
