import { expect, test } from 'vitest';
import { builderAddress, builderOfDeck } from './builder-address.ts';
import { choiceIn } from './deck-choice.ts';

const told = { incidents: ['2026-03-14-orders', '2026-03-15-basket'], themes: ['wrong-target', 'voice-lost'] };
const choiceOf = (address: string | undefined): unknown => {
  const { incidents, theme } = choiceIn(address?.split('?')[1] ?? '').choice;
  return { incidents, theme };
};

test('a theme and an incident lead to their own choice', () => {
  expect(choiceOf(builderAddress('themes/wrong-target/playback/'))).toEqual({ incidents: [], theme: 'wrong-target' });
  expect(builderOfDeck({ ...told, path: 'incidents/2026-03-14-orders/playback/' })).toBe(
    builderAddress('incidents/2026-03-14-orders/playback/'),
  );
});

test("of an author's running order its incidents and its theme are chosen", () => {
  const address = builderOfDeck({ ...told, path: 'playbacks/by-hand/' });
  expect(choiceOf(address)).toEqual({ incidents: told.incidents, theme: 'wrong-target' });
});

test('what tells of no incident has no choice', () => {
  expect(builderOfDeck({ path: 'playbacks/by-hand/', incidents: [], themes: ['wrong-target'] })).toBeUndefined();
});
