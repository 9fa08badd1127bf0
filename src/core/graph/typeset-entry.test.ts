import { expect, test } from 'vitest';
import { typesetEntry } from './typeset-entry.ts';

test('sentences are set, names and symptoms stay', () => {
  const entry = {
    card: {
      title: "It wasn't us",
      symptoms: ['can\'t "open"'],
      themes: { 'quiet-id': "nobody's" },
      impact: 'a "long" day',
    },
    record: { timeline: [{ id: 'x', who: ['on-call'], what: "Support's call - and then..." }] },
  };
  expect(typesetEntry(entry, 'en')).toEqual({
    card: {
      title: 'It wasn’t us',
      symptoms: ['can\'t "open"'],
      themes: { 'quiet-id': 'nobody’s' },
      impact: 'a “long” day',
    },
    record: { timeline: [{ id: 'x', who: ['on-call'], what: 'Support’s call – and then…' }] },
  });
});

test('what needs no change is not copied', () => {
  const entry = { card: { title: 'Plain', list: [{ text: 'so' }] } };
  expect(typesetEntry(entry, 'en')).toBe(entry);
});
