import type { NewFile } from './new-file.ts';

/** Hosts whose pipelines we write. */
export const pipelineHosts = ['github', 'gitlab'] as const;
export type PipelineHost = (typeof pipelineHosts)[number];

/**
 * A pipeline that checks every change, and builds and publishes the main branch with the base of the host's own pages. Hosts look for
 * it at the root of a repository.
 * @param below Path of the knowledge base's folder inside the repository, such as `docs/stories`; empty at its root.
 */
export function pipelineFile(host: PipelineHost, below: string): NewFile {
  return host === 'github'
    ? { path: '.github/workflows/stories.yml', text: githubWorkflow(below) }
    : { path: '.gitlab-ci.yml', text: gitlabPipeline(below) };
}

/** A path in the folder of the knowledge base, as YAML. */
function inside(below: string, path: string): string {
  return below === '' ? path : JSON.stringify(`${below}/${path}`);
}

function ifBelow(below: string, lines: string): string {
  return below === '' ? '' : lines;
}

// Placeholders of the host look like those of a template string.
const githubWorkflow = (
  below: string,
): string => `# Checks every change of the stories; builds and publishes the main branch.
#
# Before the first push: in the repository's settings, Pages, choose "GitHub Actions" as the source, and see who may
# read those pages. Without private pages, which not every plan has, the whole internet can.
name: Stories

on:
  push:
  pull_request:

permissions:
  contents: read
${ifBelow(below, `\ndefaults:\n  run:\n    working-directory: ${JSON.stringify(below)}\n`)}
concurrency:
  group: stories-\${{ github.ref }}
  cancel-in-progress: true

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
          cache: npm
${ifBelow(below, `          cache-dependency-path: ${inside(below, 'package-lock.json')}\n`)}      - run: npm ci
      - run: npx second-story check --format github
      - run: npx second-story build

  publish:
    needs: check
    if: github.event_name == 'push' && github.ref_name == github.event.repository.default_branch
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
          cache: npm
${ifBelow(below, `          cache-dependency-path: ${inside(below, 'package-lock.json')}\n`)}      - run: npm ci
      - id: pages
        uses: actions/configure-pages@v5
      - run: npx second-story build --url "\${{ steps.pages.outputs.base_url }}"
      - uses: actions/upload-pages-artifact@v3
        with:
          path: ${inside(below, 'dist')}
      - id: deployment
        uses: actions/deploy-pages@v4
`;

const gitlabPipeline = (
  below: string,
): string => `# Checks every change of the stories; builds and publishes the main branch.
#
# Before the first push: in the project's settings, General, Visibility, see who may read its Pages.
default:
  image: node:22
  cache:
    key:
      files: [${inside(below, 'package-lock.json')}]
    paths: [${inside(below, '.npm/')}]
  before_script:
${ifBelow(below, `    - cd ${JSON.stringify(below)}\n`)}    - npm ci --cache .npm --prefer-offline

check:
  script:
    - npx second-story check
    - npx second-story build

pages:
  script:
    - npx second-story build --out "$CI_PROJECT_DIR/public" --url "$CI_PAGES_URL"
  artifacts:
    paths: [public]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`;
