import type { NewFile } from './new-file.ts';

/** Folder of the hooks that come with a knowledge base; git is told of it once in each clone. */
export const hookFolder = '.githooks';

/** A hook that checks what is about to be committed: the files of git's index, not those that happen to lie in the folder. */
export function hookFile(): NewFile {
  return { path: `${hookFolder}/pre-commit`, text: preCommit, executable: true };
}

const preCommit = `#!/bin/sh
# Checks the stories as they are about to be committed; "git commit --no-verify" goes without.
set -u
here=$(cd "$(dirname "$0")/.." && pwd -P) || exit 1
top=$(git rev-parse --show-toplevel) || exit 1
case $here in
  "$top") below=. ;;
  *) below=\${here#"$top"/} ;;
esac

second_story="$here/node_modules/.bin/second-story"
if [ ! -x "$second_story" ]; then
  echo "The stories were not checked: run npm install first." >&2
  exit 0
fi

# Beside node_modules, so that second-story.config.ts finds what it imports, and in a folder that git ignores.
mkdir -p "$here/.astro" || exit 1
index=$(mktemp -d "$here/.astro/about-to-be-committed-XXXXXX") || exit 1
trap 'rm -rf "$index"' EXIT
trap 'exit 1' HUP INT TERM
git ls-files -z --cached -- "$below" | git checkout-index -z --stdin --prefix="$index/" || exit 1

# What this commit changes, and what it breaks elsewhere. Before the first commit that is everything.
changed=--changed
git rev-parse --quiet --verify HEAD >/dev/null || changed=
GIT_DIR=$(git rev-parse --absolute-git-dir) || exit 1
export GIT_DIR GIT_WORK_TREE="$index"
case \${GIT_INDEX_FILE:-/} in
  /* | ?:*) ;;
  *) export GIT_INDEX_FILE="$top/$GIT_INDEX_FILE" ;;
esac
cd "$index/$below" || exit 1
"$second_story" check $changed
`;
