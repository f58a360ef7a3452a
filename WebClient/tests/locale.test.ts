import { expect, test } from 'vitest';
import { localeOf } from '../src/i18n/locale';

test('dates and times are written as where the reader is', () => {
  expect(localeOf('en', ['en-GB', 'de-DE'])).toBe('en-GB');
  expect(localeOf('en', ['de-DE', 'de'])).toBe('en-DE');
  expect(localeOf('de', ['en-US'])).toBe('de-US');
  expect(localeOf('en', ['de', 'de-AT'])).toBe('en-AT');
  expect(localeOf('en', ['de'])).toBe('en');
});

test('English in Germany has 24 hours', () => {
  const noon = new Intl.DateTimeFormat(localeOf('en', ['de-DE']), { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
  expect(noon.format(new Date('2026-11-29T15:05:00Z'))).toBe('15:05');
});
