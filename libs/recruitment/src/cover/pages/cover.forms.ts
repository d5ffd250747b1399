import { penceIn } from '@pa/register';
import { dateIn, type DateBoxes } from '@pa/web';
import { COVER_MILES, MOST_COVER_SPANS, type GivenCover, type TypedSpan } from '../cover';
import type { WiderCover } from '../cover-requests.service';
import type { EmergencyPlan } from '../emergency-plans.service';

/** A field of a posted form as text, trimmed, with one kind of line ends; '' for what is none. */
export function textIn(body: unknown, name: string): string {
  const value = isBody(body) ? body[name] : undefined;
  return typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n').trim().normalize('NFC') : '';
}

export function listIn(body: unknown, name: string): string[] {
  const value = isBody(body) ? body[name] : undefined;
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item): item is string => typeof item === 'string' && item !== '');
}

export function boxesIn(body: unknown, name: string): DateBoxes {
  const box = (part: keyof DateBoxes): string => textIn(body, `${name}-${part}`);
  return { day: box('day'), month: box('month'), year: box('year') };
}

/** The numbers of the lines of times: 1 to 7. */
export const SPAN_LINES = Array.from({ length: MOST_COVER_SPANS }, (_, index) => index + 1);

export function coverIn(body: unknown): GivenCover {
  return {
    spans: SPAN_LINES.map((line) => spanIn(body, line)),
    tasks: listIn(body, 'tasks'),
    payPence: penceIn(textIn(body, 'pay')),
    sleepInPence: penceIn(textIn(body, 'sleepIn')),
    place: textIn(body, 'place'),
    withinMiles: Number(textIn(body, 'withinMiles')),
    note: textIn(body, 'note'),
    circleFirst: textIn(body, 'circleFirst') === 'yes',
    circleConfirmed: textIn(body, 'circleConfirmed') === 'yes',
    address: textIn(body, 'address'),
  };
}

function spanIn(body: unknown, line: number): TypedSpan {
  return {
    date: dateIn(boxesIn(body, `date${line}`)),
    from: clockIn(textIn(body, `from${line}`)),
    to: clockIn(textIn(body, `to${line}`)),
    kind: textIn(body, `kind${line}`) || 'awake',
  };
}

/** "7", "7.30" and "07:30" are ways to write a time. */
function clockIn(text: string): string {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(text) ?? [];
  return hours === undefined ? text : `${hours.padStart(2, '0')}:${minutes}`;
}

export function widerIn(body: unknown): WiderCover {
  return {
    withinMiles: Number(textIn(body, 'withinMiles')),
    payPence: penceIn(textIn(body, 'pay')),
    sleepInPence: penceIn(textIn(body, 'sleepIn')),
  };
}

export function planIn(body: unknown): EmergencyPlan {
  return {
    people: textIn(body, 'people'),
    facts: textIn(body, 'facts'),
    things: textIn(body, 'things'),
    never: textIn(body, 'never'),
  };
}

export const MILES_CHOICES = COVER_MILES.map((miles) => ({ value: String(miles), text: `Up to ${miles} miles` }));

export const KIND_CHOICES = [
  { value: 'awake', text: 'By day, awake' },
  { value: 'waking-night', text: 'A night, awake' },
  { value: 'sleep-in', text: 'A night, asleep and called if needed' },
];

function isBody(body: unknown): body is Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null;
}
