import { asFile, atEndOf, inActions, inProse, inRecord, onCard, type Mistake } from './mistake.ts';

/** Markup that is shown as it stands where a text is plain. */
const markup: readonly (readonly [name: string, words: string])[] = [
  ['a link of a wiki', 'It grew, see [[split-brain]].'],
  ['a link of a wiki with words', 'It grew, see [[split-brain|two halves]].'],
  ['code in backticks', 'It grew, see `kubectl get pods`.'],
  ['a reference of Markdown', 'It grew, see [the page][pg].'],
  ['a note of Markdown', 'It grew.[^1]'],
  ['words struck out', 'It ~~shrank~~ grew.'],
  ['words that are marked', 'It ==grew== again.'],
  ['emphasis with stars', 'It *really* grew.'],
  ['emphasis with underscores', 'It _really_ grew.'],
  ['a link with a blank', 'It grew, see [the page] (https://example.org/a).'],
  ['an address in angle brackets', 'It grew, see <https://example.org/a>.'],
  ['a placeholder of a template', 'It grew in {{ .Values.region }}.'],
  ['a box of another system', ':::note It grew.'],
  ['a box of GitHub', '[!NOTE] It grew.'],
  ['a heading', '## It grew'],
];

export const plainTexts: readonly Mistake[] = markup.flatMap(([name, words]): Mistake[] => {
  const said = JSON.stringify(words);
  return [
    onCard(`${name} on the card`, 'pasted-text', `readers: ${said}`),
    inRecord(
      `${name} in the timeline`,
      'pasted-text',
      'timeline',
      ['at: 1926-03-14', 'kind: context', `what: ${said}`],
      2,
    ),
    inRecord(`${name} in a finding`, 'pasted-text', 'findings', ['kind: learning', `text: ${said}`], 1),
    inActions(`${name} in an action`, 'pasted-text', { doneWhen: said }),
    atEndOf(
      `${name} in the glossary`,
      'pasted-text',
      'glossary.yaml',
      `mutant:\n  term: mutant\n  meaning: ${said}`,
      2,
    ),
    atEndOf(
      `${name} in what a service does`,
      'pasted-text',
      'services.yaml',
      `mutant:\n  name: Mutants\n  what: ${said}`,
      2,
    ),
    atEndOf(`${name} in what a team does`, 'pasted-text', 'teams.yaml', `mutant:\n  name: Mutants\n  what: ${said}`, 2),
    atEndOf(`${name} in the settings`, 'pasted-text', 'knowledge-base.yaml', `homeText: ${said}`),
    asFile(
      `${name} in a theme`,
      'pasted-text',
      'themes/mutant.mdx',
      `---\ntitle: A mutant\ndefinition: ${said}\nkind: technical\nsigns: [It is slow.]\n---\n\nThis is what a mutant is, told in a few words.\n`,
      3,
    ),
    asFile(
      `${name} in a playback`,
      'pasted-text',
      'playbacks/mutant.mdx',
      `---\ntitle: A walk\nhook: ${said}\nincidents: [@]\n---\n\n## One\n\nWords.\n`,
      3,
    ),
    asFile(
      `${name} in a playback’s audience`,
      'pasted-text',
      'playbacks/mutant.mdx',
      `---\ntitle: A walk\nincidents: [@]\naudience: ${said}\n---\n\n## One\n\nWords.\n`,
      4,
    ),
    inProse(
      `${name} in the words of a picture`,
      'pasted-text',
      `<Aside title=${said.replaceAll('"', "'").replaceAll("'", '"')}>\n\nIt was so.\n\n</Aside>`,
    ),
  ];
});
