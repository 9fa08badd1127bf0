import { expect, test } from 'vitest';
import { addressTemplate, fillAddress } from './web-link.ts';

test.each([
  ['https://tickets.example.org/{key}', true],
  ['http://tickets.example.org?key={key}', true],
  ['https://tickets.example.org', true],
  ['mailto:board@example.org?subject={title}', true],
  ['/tickets/{key}', true],
  ['{key}', false],
  ['{key}://tickets.example.org', false],
  ['java{key}:alert(1)', false],
  ['https://{key}/', false],
  ['https://{key}.example.org/', false],
  ['https://tickets.example.org{key}', false],
  ['https:{key}', false],
  ['//{key}', false],
  ['/{key}/../\\\\evil', true],
  ['javascript:alert(1)', false],
])('%s as a template: %s', (template, isFine) => {
  expect(addressTemplate().safeParse(template).success).toBe(isFine);
});

test('what is put in is one part of an address, whatever it says', () => {
  expect(fillAddress('https://tickets.example.org/{key}', { key: 'PAY-1/../?x#y' })).toBe(
    'https://tickets.example.org/PAY-1%2F..%2F%3Fx%23y',
  );
  expect(fillAddress('https://tickets.example.org/{other}', { key: 'PAY-1' })).toBe(
    'https://tickets.example.org/{other}',
  );
  expect(fillAddress('java{key}:alert(1)', { key: 'script' })).toBeUndefined();
});
