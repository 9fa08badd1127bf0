import type { NewFile } from './new-file.ts';

/** Hosts whose pipelines we write. */
export const pipelineHosts = ['github', 'gitlab'] as const;
export type PipelineHost = (typeof pipelineHosts)[number];

/** A pipeline that checks every change, and builds and publishes the main branch with the base of the host's own pages. */
export function pipelineFile(host: PipelineHost): NewFile {
  return host === 'github'
    ? { path: '.github/workflows/stories.yml', text: githubWorkflow }
    : { path: '.gitlab-ci.yml', text: gitlabPipeline };
}

// Placeholders of the host look like those of a template string.
const githubWorkflow = `# Checks every change of the stories; builds and publishes the main branch.
#
# Before the first push: in the repository's settings, Pages, choose "GitHub Actions" as the source, and see who may
# read those pages. Without private pages, which not every plan has, the whole internet can.
name: Stories

on:
  push:
  pull_request:

permissions:
  contents: read

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
      - run: npm ci
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
      - run: npm ci
      - id: pages
        uses: actions/configure-pages@v5
      - run: npx second-story build --url "\${{ steps.pages.outputs.base_url }}"
      - uses: actions/upload-pages-artifact@v3
        with:
          path: dist
      - id: deployment
        uses: actions/deploy-pages@v4
`;

const gitlabPipeline = `# Checks every change of the stories; builds and publishes the main branch.
#
# Before the first push: in the project's settings, General, Visibility, see who may read its Pages.
default:
  image: node:22
  cache:
    key:
      files: [package-lock.json]
    paths: [.npm/]
  before_script:
    - npm ci --cache .npm --prefer-offline

check:
  script:
    - npx second-story check
    - npx second-story build

pages:
  script:
    - npx second-story build --out public --url "$CI_PAGES_URL"
  artifacts:
    paths: [public]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`;
