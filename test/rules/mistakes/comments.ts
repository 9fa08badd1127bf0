import { inFile, inNarrative, inProse, type Mistake } from './mistake.ts';

/** Comments that silence a rule, both sides of a merge, and characters that nobody sees. */
export const commentMistakes: readonly Mistake[] = [
  inProse('a comment without a reason', 'ignore-comment', '{/* check-ignore broken-link */}'),
  inProse('a comment without a rule', 'ignore-comment', '{/* check-ignore: as it was */}'),
  inProse('a comment for a rule that nobody knows', 'ignore-comment', '{/* check-ignore broken-lnk: as it was */}'),
  inProse('a comment that ignores nothing', 'unused-ignore', '{/* check-ignore broken-link: as it was */}'),
  inProse(
    'a comment for a rule that cannot be silenced',
    'ignore-comment',
    '{/* check-ignore mdx-syntax: as it was */}',
  ),
  inFile('a comment of YAML without a reason', 'ignore-comment', 'record.yaml', (text) => ({
    text: `# check-ignore broken-link\n${text}`,
    line: 1,
  })),
  inFile('a comment of YAML that ignores nothing', 'unused-ignore', 'record.yaml', (text) => ({
    text: `# check-ignore no-email: as it was\n${text}`,
    line: 1,
  })),
  inProse('both sides of a merge', 'merge-conflict', '<<<<<<< HEAD\nOne hour.\n=======\nTwo hours.\n>>>>>>> branch'),
  inNarrative('both sides of a merge on the card', 'merge-conflict', (text) => ({
    text: text.replace('---\n', '---\n<<<<<<< HEAD\nx-a: 1\n=======\nx-a: 2\n>>>>>>> branch\n'),
    line: 2,
  })),
  inFile('both sides of a merge in the record', 'merge-conflict', 'record.yaml', (text) => ({
    text: `<<<<<<< HEAD\nx-a: 1\n=======\nx-a: 2\n>>>>>>> branch\n${text}`,
    line: 1,
  })),
  inFile('both sides of a merge among the actions', 'merge-conflict', 'actions.yaml', (text) => ({
    text: `<<<<<<< HEAD\n# one\n=======\n# two\n>>>>>>> branch\n${text}`,
    line: 1,
  })),
  inProse(
    'three sides of a merge',
    'merge-conflict',
    '<<<<<<< HEAD\nOne hour.\n||||||| base\nHalf an hour.\n=======\nTwo hours.\n>>>>>>> branch',
  ),
  inProse('what is left of a merge', 'merge-conflict', 'One hour.\n=======\nTwo hours.\n>>>>>>> branch', 1),
  inProse('a character without room', 'hidden-character', 'The que\u200bue grew.'),
  inProse('a character that turns the direction', 'hidden-character', 'The \u202eeueuq\u202c grew.'),
  inProse('a soft hyphen', 'hidden-character', 'The con\u00adnection broke.'),
  inProse('a colour of a terminal', 'hidden-character', 'It said \u001b[31merror\u001b[0m then.'),
  inProse('a mark of byte order inside', 'hidden-character', 'The \ufeffqueue grew.'),
  inNarrative('a character without room on the card', 'hidden-character', (text) => ({
    text: text.replace(/^title: (.)/m, 'title: $1\u200b'),
    line: text.slice(0, text.search(/^title: /m)).split('\n').length,
  })),
  inFile('a character without room in the record', 'hidden-character', 'record.yaml', (text) => {
    const at = /\bwhat: "?\w/.exec(text);
    if (!at) return undefined;
    const end = at.index + at[0].length;
    return { text: `${text.slice(0, end)}\u200b${text.slice(end)}`, line: text.slice(0, end).split('\n').length };
  }),
  inNarrative('a letter that was lost in another encoding', 'hidden-character', (text) => ({
    text: `${text.trimEnd()}\n\nThe caf\ufffd was shut.\n`,
    line: text.trimEnd().split('\n').length + 2,
  })),
];
