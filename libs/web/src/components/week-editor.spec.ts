import fc from 'fast-check';
import { formatSpanField } from './span-field';
import { aSpan, anySpan } from './testing/any-span';
import { editWeek, NEEDED_WEEK, openWeek } from './week-editor';
import { weekEditorView } from './week-editor-view';
import { ringsOf, spansOf } from './week-ring';

const MONDAY = formatSpanField(aSpan({}));

describe('the week editor without a script', () => {
  it('adds a time on every day that was chosen, and empties the days for the next', () => {
    const edit = editWeek({
      action: 'add',
      day: ['tue', 'wed'],
      from: '22:00',
      to: '07:00',
      kind: 'sleep-in',
      span: MONDAY,
    });
    expect(edit.spans).toEqual([
      aSpan({}),
      aSpan({ day: 1, start: 1320, minutes: 540, kind: 'sleep-in' }),
      aSpan({ day: 2, start: 1320, minutes: 540, kind: 'sleep-in' }),
    ]);
    expect(edit.said).toBe('Tuesday 22:00 to Wednesday 07:00 and Wednesday 22:00 to Thursday 07:00 added as sleep-in');
    expect([edit.save, edit.errors, edit.values.day, edit.values.kind]).toEqual([false, [], [], 'sleep-in']);
  });

  it('asks for a day and an end that is not the start, names the nearest, and keeps the answers', () => {
    const edit = editWeek({
      action: 'add',
      from: '07:00',
      to: '07:00',
      kind: 'waking-night',
      weeks: 'b',
      span: MONDAY,
    });
    expect(edit.errors).toEqual([
      { field: 'day', text: 'Choose at least one day' },
      {
        field: 'to',
        text: 'Choose an end that is not the same as the start, such as 07:30, or 06:30 the next day',
      },
    ]);
    expect([edit.spans, edit.values.kind, edit.values.weeks, edit.said]).toEqual([
      [aSpan({})],
      'waking-night',
      'b',
      '',
    ]);
  });

  it('refuses other minutes and names the nearest half-hours', () => {
    const edit = editWeek({ action: 'add', day: 'mon', from: '07:10', to: 'late' });
    expect(edit.errors).toEqual([
      { field: 'from', text: 'Choose a start on the hour or half past, such as 07:00 or 07:30' },
      { field: 'to', text: 'Choose an end on the hour or half past' },
    ]);
    expect(editWeek({ action: 'add', day: 'mon', from: '24:00', to: '07:00' }).errors[0]?.field).toBe('from');
  });

  it('adds until midnight', () => {
    expect(editWeek({ action: 'add', day: 'mon', from: '20:00', to: '24:00' }).spans).toEqual([
      aSpan({ start: 1200, minutes: 240 }),
    ]);
    expect(editWeek({ action: 'add', day: 'mon', from: '20:00', to: '00:00' }).spans).toEqual([
      aSpan({ start: 1200, minutes: 240 }),
    ]);
    expect(editWeek({ action: 'add', day: 'mon', from: '00:00', to: '00:00' }).errors).toHaveLength(1);
  });

  it('shows the weeks that were added to, and says so', () => {
    const edit = editWeek({
      action: 'add',
      day: 'mon',
      from: '07:00',
      to: '09:00',
      weeks: 'a',
      term: 'yes',
      shown: 'every',
    });
    expect([edit.shown, edit.values.weeks, edit.said]).toEqual([
      'a',
      'a',
      'Monday 07:00 to 09:00 in week A added, only in term time',
    ]);
    expect(edit.spans).toEqual([aSpan({ weeks: 'a', termTimeOnly: true })]);
  });

  it('switches the weeks that are drawn and changes nothing', () => {
    const edit = editWeek({ show: 'b', shown: 'every', span: [MONDAY] });
    expect([edit.shown, edit.values.weeks, edit.spans, edit.said]).toEqual(['b', 'b', [aSpan({})], '']);
    expect(editWeek({ shown: 'b' }).shown).toBe('b');
    expect(editWeek({ shown: 'z', show: 'z' }).shown).toBe('every');
  });

  it('copies a day, asks for another one, and removes a time', () => {
    expect(editWeek({ action: 'copy', copyFrom: 'mon', copyTo: ['mon', 'thu'], span: MONDAY }).spans).toEqual([
      aSpan({}),
      aSpan({ day: 3 }),
    ]);
    expect(editWeek({ action: 'copy', copyFrom: 'mon', copyTo: 'mon', span: MONDAY }).errors).toEqual([
      { field: 'copyTo', text: 'Choose at least one other day to copy to' },
    ]);
    const removed = editWeek({ remove: MONDAY, span: MONDAY });
    expect([removed.spans, removed.said]).toEqual([[], 'Monday 07:00 to 09:00 removed']);
  });

  it('saves when asked to, unless a time was not one', () => {
    expect(editWeek({ action: 'save', span: MONDAY })).toMatchObject({ save: true, spans: [aSpan({})], errors: [] });
    const edit = editWeek({ action: 'save', span: [MONDAY, 'mon 07:00-07:13'] });
    expect([edit.save, edit.spans]).toEqual([false, [aSpan({})]]);
    expect(edit.errors).toEqual([{ field: 'day', text: '“mon 07:00-07:13” is not a time. Add it again below.' }]);
  });

  it('keeps an employer’s hours to what that editor offers', () => {
    const spans = [MONDAY, 'tue 07:00-09:00 awake a', 'wed 07:00-09:00 awake every term'];
    const edit = editWeek({ action: 'save', span: spans, weeks: 'a', term: 'yes', shown: 'a' }, NEEDED_WEEK);
    expect([edit.spans, edit.shown, edit.values.weeks]).toEqual([[aSpan({})], 'every', 'every']);
  });

  it('loses no time on the way through a form and back', () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 10 }), (spans) => {
        const opened = openWeek(spans);
        const posted = weekEditorView(opened).list.map(({ value }) => value);
        const saved = editWeek({ action: 'save', span: posted });
        expect([saved.save, saved.spans]).toEqual([true, opened.spans]);
        expect(spansOf(ringsOf(saved.spans))).toEqual(saved.spans);
      }),
    );
  });

  it('never throws, whatever is posted', () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.integer(), fc.constant(null), fc.object());
    const names = [
      'span',
      'action',
      'remove',
      'show',
      'shown',
      'day',
      'from',
      'to',
      'kind',
      'weeks',
      'term',
      'copyFrom',
      'copyTo',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom('add', 'copy', 'save', 'x'),
        fc.dictionary(fc.constantFrom(...names), value),
        (action, body) => {
          const edit = editWeek({ action, ...body });
          expect(weekEditorView(edit).list).toHaveLength(edit.spans.length);
        },
      ),
    );
  });
});

describe('the editor’s view', () => {
  const spans = [aSpan({}), aSpan({ day: 1, weeks: 'a', kind: 'sleep-in', start: 1320, minutes: 540 })];

  it('draws the chosen weeks and lists all of them in words', () => {
    const edit = { ...openWeek(spans), shown: 'b' as const };
    const view = weekEditorView(edit);
    expect(view.days.map(({ bars }) => bars.length)).toEqual([1, 0, 0, 0, 0, 0, 0]);
    expect(view.list.map(({ text, notes }) => `${text}: ${notes}`)).toEqual([
      'Monday 07:00 to 09:00: Awake, 2 hours',
      'Tuesday 22:00 to Wednesday 07:00 in week A: Sleep-in, 9 hours',
    ]);
    expect(view.total).toBe('11 hours in week A, 2 hours in week B');
    expect(view.layers.map(({ text, current }) => `${text} ${current}`)).toEqual([
      'Every week false',
      'Week A false',
      'Week B true',
    ]);
  });

  it('offers half-hours, and midnight as the last end', () => {
    const { from, to } = weekEditorView(openWeek([]));
    expect([from[0], from.at(-1), to[0], to.at(-1)].map((choice) => choice?.text)).toEqual([
      '00:00',
      '23:30',
      '00:30',
      'midnight',
    ]);
  });

  it('leaves out weeks and term for an employer', () => {
    const view = weekEditorView(openWeek([], NEEDED_WEEK), NEEDED_WEEK);
    expect([view.layers, view.term, view.total]).toEqual([[], false, '0 hours']);
  });

  it('says what happened, with the hours there are now', () => {
    expect(weekEditorView(editWeek({ remove: MONDAY, span: MONDAY })).said).toBe(
      'Monday 07:00 to 09:00 removed. 0 hours in your week.',
    );
    expect(weekEditorView(openWeek([])).said).toBe('');
  });
});
