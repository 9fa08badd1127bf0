import { expect, test } from 'vitest';
import { idOfTitle, toId } from './to-id.ts';

test.each([
  ['Größe & Last', 'grosse-last'],
  ['Łódź', 'lodz'],
  ['Øresund', 'oresund'],
  ['æther', 'aether'],
  ['İstanbul ılık', 'istanbul-ilik'],
  ['Þingvellir, Ægir', 'thingvellir-aegir'],
  ['Café résumé', 'cafe-resume'],
  ['The checkout’s slow day', 'the-checkouts-slow-day'],
  ['Сбой базы данных', 'sboi-bazy-dannykh'],
  ['Київ: збій', 'kiiv-zbii'],
  ['Αθήνα: βλάβη', 'athina-vlavi'],
  ['ΟΥΡΑ ΜΠΛΟΚΑΡΕ', 'oura-blokare'],
  ['ログインできない', 'roguindekinai'],
  ['サーバー障害', 'saba'],
  ['チェックアウト', 'chekkuauto'],
  ['ロック', 'rokku'],
  ['ｆｕｌｌ　ｗｉｄｔｈ', 'full-width'],
  ['決済遅延', ''],
  ['決済 API 遅延', 'api'],
  ['!!!', ''],
  ['a'.repeat(200), 'a'.repeat(80)],
])('%s becomes %s', (words, id) => {
  expect(toId(words)).toBe(id);
});

test.each([
  ['決済が遅くなった', '', false],
  ['決済APIが遅い', 'api', false],
  ['Checkout 变慢了', 'checkout', false],
  ['チェックアウト', 'chekkuauto', true],
  ['Größe & Last', 'grosse-last', true],
  ['サーバー', 'saba', true],
  ['…', '', true],
])('the id of the title %s is no misleading half', (title, id, isWhole) => {
  expect(idOfTitle(title)).toEqual({ id, isWhole });
});
