import { elapsedMinutes, wallSpan } from '@pa/matching';
import fc from 'fast-check';
import { MOST_COVER_SPANS, type TypedSpan } from './cover';
import { coverSpanWords, minutesOf, momentOf, overlap, readCoverSpans } from './cover-spans';

const NOW = new Date('2026-03-18T12:00:00Z');
const typed = (date: string | null, ...[from = '', to = '', kind = 'awake']: string[]): TypedSpan => ({
  date,
  from,
  to,
  kind,
});
const read = (...lines: TypedSpan[]) => readCoverSpans(lines, NOW);
const messagesOf = (...lines: TypedSpan[]) =>
  read(...lines).problems.map(({ field, message }) => `${field}: ${message}`);

describe('times of cover', () => {
  it('are two instants, and are said by the clock here with the hours that pass', () => {
    const [span] = read(typed('2026-03-20', '22:00', '07:00', 'waking-night')).spans;
    expect(span).toEqual({
      startsAt: new Date('2026-03-20T22:00:00Z'),
      endsAt: new Date('2026-03-21T07:00:00Z'),
      kind: 'waking-night',
    });
    expect(coverSpanWords(span!)).toBe('Friday 20 March 2026, 22:00 to 07:00 the next day (9 hours)');
  });

  it('are eight hours in the night in which the clocks go forward, and ten in the other', () => {
    const spring = read(typed('2026-03-28', '22:00', '07:00', 'sleep-in')).spans;
    expect(minutesOf(spring)).toBe(480);
    const autumn = readCoverSpans([typed('2026-10-24', '22:00', '07:00')], new Date('2026-10-01T12:00:00Z')).spans;
    expect(minutesOf(autumn)).toBe(600);
    expect(coverSpanWords(autumn[0]!)).toContain('(10 hours)');
  });

  it('that the clocks leave out are refused with the nearest right ones', () => {
    expect(messagesOf(typed('2026-03-29', '01:30', '03:00'))).toEqual([
      'from1: The clocks go forward on Sunday 29 March 2026: there is no 01:30. The nearest times are 00:30 and 02:00.',
    ]);
  });

  it('that have passed are refused with when the next can begin', () => {
    expect(messagesOf(typed('2026-03-18', '11:00', '13:00'))).toEqual([
      'date1: This time has passed. The next one that can be asked for begins Wednesday 18 March 2026, 12:30.',
    ]);
  });

  it('that are far off are for an advert', () => {
    expect(messagesOf(typed('2026-06-18', '11:00', '13:00'))[0]).toContain('until Sunday 17 May 2026');
  });

  it('that overlap are refused with where one can begin or end', () => {
    expect(messagesOf(typed('2026-03-20', '07:00', '09:00'), typed('2026-03-20', '08:00', '10:00'))).toEqual([
      'from2: This overlaps with Friday 20 March 2026, 07:00 to 09:00 (2 hours). It can begin at 09:00 or end at 07:00.',
    ]);
  });

  it('are asked for where none is written, and the lines of a form may stay empty', () => {
    expect(messagesOf(typed(null, '', ''))).toEqual([
      'date1: Say when you need somebody: at least one day and its times.',
    ]);
    expect(read(typed(null, '', ''), typed('2026-03-20', '07:00', '09:00'))).toMatchObject({ problems: [] });
  });

  it('say what is wrong with a day, a time or a kind', () => {
    expect(messagesOf(typed(null, '07:00', '09:00'))).toEqual(['date1: Write the day as numbers, like 27 3 2026.']);
    expect(messagesOf(typed('2026-02-30', '07:00', '09:00'))).toEqual([
      'date1: Write the day as numbers, like 27 3 2026.',
    ]);
    expect(messagesOf(typed('2026-03-20', '07:00', '09:00', 'night'))).toEqual([
      'kind1: Choose what kind of time it is.',
    ]);
    expect(messagesOf(typed('2026-03-20', '07:10', '09:00'))[0]).toContain('from1:');
  });

  it('are seven at most', () => {
    const lines = Array.from({ length: MOST_COVER_SPANS + 1 }, (_, day) =>
      typed(`2026-03-${20 + day}`, '07:00', '09:00'),
    );
    expect(messagesOf(...lines)).toEqual(['date1: Ask for 7 times or fewer at once.']);
  });

  it('run to midnight, and over it', () => {
    const [evening] = read(typed('2026-03-20', '20:00', '00:00')).spans;
    expect(coverSpanWords(evening!)).toBe('Friday 20 March 2026, 20:00 to midnight (4 hours)');
    expect(momentOf(evening!.startsAt)).toBe('Friday 20 March 2026, 20:00');
  });

  const clock = fc
    .integer({ min: 0, max: 47 })
    .map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);
  const line = fc.record({
    date: fc.integer({ min: 19, max: 31 }).map((day) => `2026-03-${day}`),
    from: clock,
    to: clock,
    kind: fc.constantFrom('awake', 'waking-night', 'sleep-in'),
  });

  it('never overlap, stand in order and keep their wall clock, whatever is typed around a change of the clocks', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: MOST_COVER_SPANS }), (lines) => {
        const { spans, problems } = readCoverSpans(lines, NOW);
        for (const [place, span] of spans.entries()) {
          expect(
            spans.slice(place + 1).every((other) => !overlap(span, other) && other.startsAt >= span.startsAt),
          ).toBe(true);
          const { start, end } = wallSpan(span);
          expect([0, 60]).toContain(end - start - elapsedMinutes(span));
        }
        expect(spans.length + problems.length).toBe(Math.max(1, lines.length));
      }),
    );
  });
});
