import { describe, expect, test } from 'vitest';
import { isLanguage, nearestLanguage } from './language-tag.ts';
import { isTimeZone, TimeZoneSchema } from './time-zone.ts';

describe('a language', () => {
  test.each(['en', 'de-CH', 'pt-BR', 'zh-Hant-TW', 'sr-Latn', 'EN'])('%s', (tag) => expect(isLanguage(tag)).toBe(true));
  test.each(['', 'en_US', 'english', 'xx', 'e', 'en-', 'de DE', '-'])('not %j', (tag) =>
    expect(isLanguage(tag)).toBe(false),
  );
  test.each([
    ['en_US', 'en-US'],
    ['en us', 'en-US'],
    ['de_DE.UTF-8', 'de-DE'],
    ['english', 'en'],
    ['German', 'de'],
    ['Deutsch', 'de'],
    ['', undefined],
    ['klingonish', undefined],
  ])('%j was meant for %s', (written, meant) => expect(nearestLanguage(written)).toBe(meant));
});

describe('a time zone', () => {
  test.each(['UTC', 'Europe/London', 'America/Argentina/Buenos_Aires', '+02:00'])('%s', (zone) =>
    expect(isTimeZone(zone)).toBe(true),
  );
  test.each(['PST', 'IST', 'BST', '', 'Europe/Lodnon', 'Mars/Olympus'])('not %j', (zone) =>
    expect(isTimeZone(zone)).toBe(false),
  );
  test.each([
    ['IST', 'a time zone, such as Asia/Kolkata, Europe/Dublin or Asia/Jerusalem'],
    ['PST', 'a time zone, such as America/Los_Angeles'],
    ['london', 'a time zone, such as Europe/London'],
    ['Europe/Nowhere', 'a time zone, such as Europe/London'],
  ])('%s says what to write', (zone, words) => {
    expect(TimeZoneSchema.safeParse(zone).error?.issues[0]?.message).toBe(words);
  });
});
