import { expect, test } from 'vitest';
import { laneName } from './lane-name.ts';

const words = { laneOfNobody: 'The system', laneOfOthers: (people: number) => `${String(people)} others` };

test('a lane bears a name that fits on two lines, and one that fits on one', () => {
  expect(
    laneName({ name: 'Person with the right to enlarge disks', short: 'Person with the right', people: 1 }, words),
  ).toEqual({
    name: 'Person with the right to enlarge disks',
    short: 'Person with the right',
  });
  const lead = {
    name: 'Incident lead of the office, and the head of technology and architecture',
    short: 'Incident lead…',
    people: 1,
  };
  expect(laneName(lead, words)).toEqual({ name: 'Incident lead…', short: 'Incident lead…' });
  expect(laneName({ name: '', short: '', people: 0 }, words)).toEqual({ name: 'The system', short: 'The system' });
});

test('several who share a lane are named as long as that is short, and then counted', () => {
  const shared = (name: string) => laneName({ name, short: undefined, people: 2 }, words);
  expect(shared('Support, Platform')).toEqual({ name: 'Support, Platform', short: 'Support, Platform' });
  expect(shared('Engineers on call, Leader of the support')).toEqual({ name: '2 others', short: '2 others' });
  expect(shared('The robot that compares speed, Project member who made it small')).toEqual({
    name: '2 others',
    short: '2 others',
  });
});
