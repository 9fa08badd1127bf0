import { expect, test } from 'vitest';
import { accentStyle, contrast } from './accent-style.ts';

test.each(['#17635f', '#ffee00', '#000000', '#ffffff', '#c0c0c0', '#ff0000'])(
  'keeps %s readable by day and by night',
  (accent) => {
    const [day = '', night = ''] = [...accentStyle(accent).matchAll(/--accent:(#[0-9a-f]{6});--accent-ink/g)].map(
      ([, colour]) => colour,
    );
    expect(contrast(day, '#fbf9f4')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(night, '#15191c')).toBeGreaterThanOrEqual(4.5);
  },
);

test('leaves a colour alone that is readable as it is', () => {
  expect(accentStyle('#17635f')).toContain(':root{--accent:#17635f;--accent-ink:#ffffff');
});

test('is on paper as it is by day, also beside a dark screen', () => {
  expect(accentStyle('#ffee00')).toMatchInlineSnapshot(`
    ":root{--accent:#7a7200;--accent-ink:#ffffff;--accent-soft:#e9e6d2}
    @media screen and (prefers-color-scheme:dark){:root{--accent:#ffee00;--accent-ink:#10201e;--accent-soft:#444416}}
    "
  `);
});
