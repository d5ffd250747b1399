import fc from 'fast-check';
import {
  dayOf,
  formatSpanField,
  halfHour,
  isSpanKind,
  isSpanWeeks,
  parseSpanField,
  parseSpanFields,
} from './span-field';
import { anySpan, aSpan } from './testing/any-span';

describe('a time as a form posts it', () => {
  it('reads back what it writes, for every time there is', () => {
    fc.assert(
      fc.property(anySpan, (span) => {
        expect(parseSpanField(formatSpanField(span))).toEqual(span);
      }),
    );
  });

  it.each([
    ['mon 07:00-09:00', aSpan({})],
    ['fri 22:00-07:00 sleep-in every', aSpan({ day: 4, start: 1320, minutes: 540, kind: 'sleep-in' })],
    ['sun 00:00-24:00 awake b term', aSpan({ day: 6, start: 0, minutes: 1440, weeks: 'b', termTimeOnly: true })],
    ['tue 20:00-24:00 a', aSpan({ day: 1, start: 1200, minutes: 240, weeks: 'a' })],
    ['tue 20:00-00:00', aSpan({ day: 1, start: 1200, minutes: 240 })],
    [' mon 07:00-09:00 ', aSpan({})],
  ])('reads “%s”', (text, span) => {
    expect(parseSpanField(text)).toEqual(span);
  });

  it.each([
    '',
    'mon',
    'mon 07:00-07:00',
    'mon 00:00-00:00',
    'mon 24:00-07:00',
    'mon 07:15-09:00',
    'mon 07:00-09:10',
    'mon 7:00-9:00',
    'mon 25:00-26:00',
    'mon 07:60-09:00',
    'Mon 07:00-09:00',
    'mon 07:00-09:00 asleep',
    'mon 07:00-09:00 awake c',
    'mon 07:00-09:00 awake every term extra',
    '<script>',
  ])('refuses “%s”', (text) => {
    expect(parseSpanField(text)).toBeNull();
  });

  it('never throws, whatever is posted, and what it takes it writes alike', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constant(undefined), fc.array(fc.oneof(fc.string(), fc.integer()))),
        (posted) => {
          for (const span of parseSpanFields(posted).spans) expect(parseSpanField(formatSpanField(span))).toEqual(span);
        },
      ),
    );
  });

  it('takes one, none or many, and hands back what it refused, cut short', () => {
    expect(parseSpanFields(undefined)).toEqual({ spans: [], refused: [] });
    expect(parseSpanFields('mon 07:00-09:00').spans).toEqual([aSpan({})]);
    expect(parseSpanFields(['mon 07:00-09:00', 'x'.repeat(99), 3])).toEqual({
      spans: [aSpan({})],
      refused: ['x'.repeat(40)],
    });
  });

  it('knows its own words', () => {
    expect([isSpanKind('sleep-in'), isSpanKind('x'), isSpanWeeks('a'), isSpanWeeks(1)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect([dayOf('sun'), dayOf('someday'), halfHour('24:30'), halfHour(undefined)]).toEqual([6, -1, null, null]);
  });
});
