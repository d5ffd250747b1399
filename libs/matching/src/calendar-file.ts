/** One meeting of a calendar file. */
export interface CalendarMeeting {
  /** Unique and always the same for one meeting, so that a second file changes the first. */
  readonly uid: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly title: string;
  readonly place: string;
  readonly description: string;
  /** When the file is made. */
  readonly stampedAt: Date;
}

const LINE_BYTES = 75;

/**
 * A calendar file (RFC 5545) with one meeting. Times are instants in UTC, which every calendar shows by the clock where its
 * owner is: nothing depends on a table of time zones, and both nights on which the clocks change are right.
 */
export function calendarFile(meeting: CalendarMeeting): string {
  const endsAt = new Date(meeting.startsAt.getTime() + meeting.minutes * 60_000);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//PA Register//Meetings//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${meeting.uid}`,
    `DTSTAMP:${utc(meeting.stampedAt)}`,
    `DTSTART:${utc(meeting.startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SUMMARY:${text(meeting.title)}`,
    ...(meeting.place === '' ? [] : [`LOCATION:${text(meeting.place)}`]),
    ...(meeting.description === '' ? [] : [`DESCRIPTION:${text(meeting.description)}`]),
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** "20260329T013000Z". */
function utc(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** Backslash, semicolon, comma and line ends stand for themselves only with a backslash; other controls are left out. */
function text(words: string): string {
  return words
    .replaceAll('\\', '\\\\')
    .replaceAll(';', String.raw`\;`)
    .replaceAll(',', String.raw`\,`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, '');
}

/** Lines are at most 75 bytes; a longer one goes on in the next after a space, and no letter is cut in two. */
function folded(line: string): string {
  const lines = [''];
  let bytes = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > LINE_BYTES) {
      lines.push('');
      bytes = 1;
    }
    lines[lines.length - 1] += letter;
    bytes += size;
  }
  return lines.join('\r\n ');
}
