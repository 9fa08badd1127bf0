import { expect, test } from 'vitest';
import { english } from '../words/english.ts';
import { shortNames } from './short-names.ts';

const short = (...names: string[]): string[] => shortNames(names, english.roles);

test('a role ends where it begins to say more', () => {
  expect(
    short(
      'On-call engineer',
      'Writer of a ticket of July 2021',
      'Team member A, who reads the mail',
      'Second engineer, not around at the time',
      'Person with the right to enlarge disks',
      'Somebody at a cloud company, with whom the founder once worked',
    ),
  ).toMatchInlineSnapshot(`
    [
      "On-call engineer",
      "Writer of a ticket",
      "Team member A",
      "Second engineer, not around",
      "Person with the right",
      "Somebody at a cloud company",
    ]
  `);
});

test('two people never bear one short name, nor one the whole name of another', () => {
  expect(short('A maintainer who expects the CDN to hold it', 'A maintainer who sees the origin at work'))
    .toMatchInlineSnapshot(`
    [
      "… expects the CDN to hold it",
      "… sees the origin at work",
    ]
  `);
  expect(short('A reader who came late, on Monday', 'A writer who came late, on Tuesday')).toEqual([
    'A reader',
    'A writer',
  ]);
  expect(short('Somebody who came late, on Monday', 'Somebody who came late, on Tuesday')).toEqual([
    'Somebody who came late…',
    'Somebody who came late…',
  ]);
  expect(short('Engineers at the outside resolver', 'Engineers')).toMatchInlineSnapshot(`
    [
      "Engineers at the outside…",
      "Engineers",
    ]
  `);
});

test('what would leave out somebody, say nothing, or has no shorter form ends at a word, with dots', () => {
  expect(
    short(
      'Head of the office, and the person who speaks for it',
      'Those who write the public messages',
      'Securities and Exchange Commission',
      'Betriebsdatenbankverwaltungsgruppe',
      'Отдел, который отвечает за базы данных',
    ),
  ).toMatchInlineSnapshot(`
    [
      "Head of the office…",
      "… write the public messages",
      "Securities and Exchange…",
      "Betriebsdatenbankverwaltungsg…",
      "Отдел, который отвечает за…",
    ]
  `);
  expect(shortNames(['Writer of a ticket of July 2021'], { more: [], clauses: [], tooLittle: [] })).toEqual([
    'Writer of a ticket of July…',
  ]);
});
