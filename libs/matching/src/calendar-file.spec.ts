import fc from 'fast-check';
import { DateTime } from 'luxon';
import { dayNumber, instantAt } from './calendar';
import { calendarFile } from './calendar-file';

const MEETING = {
  uid: '0198-interview@north-west.example.com',
  startsAt: new Date('2026-03-30T08:30:00Z'),
  minutes: 45,
  title: 'Interview: help at home',
  place: 'The library, first floor; ask for "the quiet room"',
  description: 'Bring questions.\nCall us if you are late.',
  stampedAt: new Date('2026-03-18T12:00:00Z'),
};
const lineOf = (file: string, name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(file)?.[1];

/** What a calendar shows: the file's instant, by the clock of a place. */
function shownIn(zone: string, file: string, name = 'DTSTART'): string {
  return DateTime.fromFormat(lineOf(file, name) ?? '', "yyyyMMdd'T'HHmmss'Z'", { zone: 'utc' })
    .setZone(zone)
    .toFormat('yyyy-MM-dd HH:mm');
}

describe('a calendar file', () => {
  it('is one meeting as RFC 5545 wants it', () => {
    expect(calendarFile(MEETING).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//PA Register//Meetings//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:0198-interview@north-west.example.com',
      'DTSTAMP:20260318T120000Z',
      'DTSTART:20260330T083000Z',
      'DTEND:20260330T091500Z',
      'SUMMARY:Interview: help at home',
      String.raw`LOCATION:The library\, first floor\; ask for "the quiet room"`,
      String.raw`DESCRIPTION:Bring questions.\nCall us if you are late.`,
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it.each([
    ['2026-03-28', '14:30'],
    ['2026-03-29', '00:30'],
    ['2026-03-29', '03:00'],
    ['2026-03-30', '14:30'],
    ['2026-10-24', '14:30'],
    ['2026-10-25', '00:30'],
    ['2026-10-25', '01:30'],
    ['2026-10-25', '03:00'],
    ['2026-10-26', '14:30'],
  ])('shows %s %s by the clock here, around both changes of the clocks', (date, time) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    const startsAt = instantAt(dayNumber(date) * 1440 + hours * 60 + minutes)!;
    expect(shownIn('Europe/London', calendarFile({ ...MEETING, startsAt }))).toBe(`${date} ${time}`);
  });

  it('shows the same moment to somebody who is in another time zone', () => {
    expect(shownIn('Europe/London', calendarFile(MEETING))).toBe('2026-03-30 09:30');
    expect(shownIn('Europe/Warsaw', calendarFile(MEETING))).toBe('2026-03-30 10:30');
    expect(shownIn('Asia/Kolkata', calendarFile(MEETING), 'DTEND')).toBe('2026-03-30 14:45');
  });

  it('lasts as long by the clock on the night they change as on any other', () => {
    const startsAt = new Date('2026-10-25T00:45:00Z');
    const file = calendarFile({ ...MEETING, startsAt, minutes: 60 });
    expect([lineOf(file, 'DTSTART'), lineOf(file, 'DTEND')]).toEqual(['20261025T004500Z', '20261025T014500Z']);
  });

  it('folds long lines at 75 bytes without cutting a letter, and lets nobody write lines of their own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const file = calendarFile({ ...MEETING, title: `${title}\r\nATTENDEE:mailto:x@example.com` });
        expect(file).not.toMatch(/[^\r]\n/);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(file.replaceAll('\r\n ', '')).not.toMatch(/^ATTENDEE/m);
        expect(file).not.toContain('\uFFFD');
      }),
    );
  });
});
