import { serverNow } from '../connection/clock';
import { locale } from './language';

const dayMs = 86_400_000;

function memo<Made>(make: (locale: string) => Made): () => Made {
  const made = new Map<string, Made>();
  return () => {
    const of = locale.value;
    const found = made.get(of) ?? make(of);
    made.set(of, found);
    return found;
  };
}

const numbers = memo((of) => new Intl.NumberFormat(of));
const days = memo((of) => new Intl.DateTimeFormat(of, { day: 'numeric', month: 'short', year: 'numeric' }));
const longDays = memo((of) => new Intl.DateTimeFormat(of, { dateStyle: 'long' }));
const instants = memo((of) => new Intl.DateTimeFormat(of, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }));
const times = memo((of) => new Intl.DateTimeFormat(of, { hour: '2-digit', minute: '2-digit' }));
const relative = memo((of) => new Intl.RelativeTimeFormat(of, { numeric: 'auto' }));
const lists = memo((of) => new Intl.ListFormat(of, { type: 'conjunction' }));
const plurals = memo((of) => new Intl.PluralRules(of));

export const formatNumber = (value: number): string => numbers().format(value);
export const formatDay = (day: string): string => days().format(dateOf(day));
export const formatDate = (instant: string): string => longDays().format(new Date(instant));
export const formatInstant = (instant: string): string => instants().format(new Date(instant));
/** @param instant As the server writes it, or in milliseconds since 1970. */
export const formatTime = (instant: string | number): string => times().format(new Date(instant));
export const formatList = (items: readonly string[]): string => lists().format(items);

/** Picks the form for a count and puts the number where `#` stands. */
export function plural(count: number, one: string, other: string): string {
  return (plurals().select(count) === 'one' ? one : other).replaceAll('#', formatNumber(count));
}

/** A due day as people say it: "tomorrow", "in 9 days", "in 3 weeks", "2 days ago". */
export function formatDue(day: string): string {
  const count = daysUntil(day);
  if (Math.abs(count) < 14) return relative().format(count, 'day');
  if (Math.abs(count) < 70) return relative().format(Math.round(count / 7), 'week');
  return formatDay(day);
}

export function daysUntil(day: string): number {
  return Math.round((dateOf(day).getTime() - dateOf(today()).getTime()) / dayMs);
}

export function today(plusDays = 0): string {
  // By the server's clock, as all that is due: a device's may be wrong by a day.
  const date = new Date(serverNow());
  date.setDate(date.getDate() + plusDays);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Seconds as a clock shows them; below zero with a sign. */
export function formatClock(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds));
  return `${seconds <= -1 ? '−' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** A calendar day, at noon, so that no time zone moves it. */
function dateOf(day: string): Date {
  return new Date(`${day}T12:00:00`);
}
