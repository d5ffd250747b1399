import fc from 'fast-check';
import { aSpan, anySpan } from './testing/any-span';
import { WeekModel } from './week-model';
import { spansOf } from './week-ring';

const TUE_7 = 48 + 14;
const texts = (model: WeekModel) =>
  model.spans.map(({ day, start, minutes, kind, weeks }) => [day, start, minutes, kind, weeks].join(' '));

describe('the week grid', () => {
  it('adds a half-hour with Space, and takes it away again', () => {
    const model = new WeekModel([]);
    expect(model.toggle(TUE_7)).toBe('Tuesday 07:00 to 07:30 added');
    expect(texts(model)).toEqual(['1 420 30 awake every']);
    expect(model.toggle(TUE_7)).toBe('Tuesday 07:00 to 07:30 removed');
    expect(model.spans).toEqual([]);
  });

  it('changes the kind when the brush is another', () => {
    const model = new WeekModel([aSpan({ day: 1, minutes: 30 })]);
    model.kind = 'sleep-in';
    model.termTimeOnly = true;
    expect(model.toggle(TUE_7)).toBe('Tuesday 07:00 to 07:30 added as sleep-in, only in term time');
    expect(model.spans).toEqual([aSpan({ day: 1, minutes: 30, kind: 'sleep-in', termTimeOnly: true })]);
  });

  it('stretches with Shift and arrows: right over midnight, down over days', () => {
    const model = new WeekModel([]);
    model.move(TUE_7 + 32);
    model.toggle(model.at);
    for (let i = 0; i < 3; i += 1) model.stretchBy(1);
    expect(model.endStretch()).toBe('Tuesday 23:00 to Wednesday 01:00 added');
    model.move(14);
    model.stretchBy(1);
    for (let i = 0; i < 4; i += 1) model.stretchBy(48);
    expect(model.endStretch()).toBe('Monday to Friday 07:00 to 08:00 added');
    expect(texts(model)).toContain('4 420 60 awake every');
    expect(model.at).toBe(4 * 48 + 15);
  });

  it('says the next day where the same night is added on many days', () => {
    const model = new WeekModel([]);
    model.move(46);
    for (let i = 0; i < 3; i += 1) model.stretchBy(1);
    model.stretchBy(48);
    expect(model.endStretch()).toBe('Monday to Tuesday 23:00 to 01:00 the next day added');
  });

  it('goes on taking away when the stretch begins where Space took away', () => {
    const model = new WeekModel([aSpan({ day: 1, minutes: 120 })]);
    model.toggle(TUE_7);
    model.move(TUE_7);
    model.stretchBy(1);
    expect(model.endStretch()).toBe('Tuesday 07:00 to 08:00 removed');
    expect(texts(model)).toEqual(['1 480 60 awake every']);
  });

  it('stretches backwards, and no further than a day or the week’s days', () => {
    const model = new WeekModel([]);
    model.move(TUE_7);
    model.stretchBy(-1);
    model.stretchBy(-1);
    for (let i = 0; i < 9; i += 1) model.stretchBy(-48);
    expect(model.endStretch()).toBe('Monday to Tuesday 06:00 to 07:30 added');
    model.beginStretch(TUE_7);
    for (let i = 0; i < 60; i += 1) model.stretchBy(1);
    expect(model.endStretch()).toContain('Tuesday 07:00 to Wednesday');
  });

  it('takes a drag along the hours and down the days', () => {
    const model = new WeekModel([]);
    model.beginStretch(14, model.modeAt(14));
    expect(model.isStillOn(14)).toBe(true);
    model.reach(2 * 48 + 17);
    expect(model.isStillOn(14)).toBe(false);
    expect(model.endStretch()).toBe('Monday to Wednesday 07:00 to 09:00 added');
    expect(texts(model)).toEqual([0, 1, 2].map((day) => `${day} 420 120 awake every`));
  });

  it('puts all back when a stretch is dropped', () => {
    const model = new WeekModel([aSpan({})]);
    const before = model.rings;
    model.beginStretch(200);
    model.stretchBy(1);
    expect(model.dropStretch()).toBe(true);
    expect([model.rings, model.at, model.isStretching, model.dropStretch()]).toEqual([before, 200, false, false]);
    expect(model.endStretch()).toBe('');
    model.reach(3);
    expect(model.rings).toBe(before);
  });

  it('says when a stretch changed nothing', () => {
    const model = new WeekModel([aSpan({})]);
    model.beginStretch(14, 'add');
    model.stretchBy(1);
    expect(model.endStretch()).toBe('Nothing changed');
    expect(model.canUndo).toBe(false);
  });

  it('takes away a whole time with Delete, also from within the night’s second day', () => {
    const model = new WeekModel([aSpan({ day: 6, start: 1290, minutes: 540 }), aSpan({ day: 3 })]);
    expect(model.removeSpanAt(4)).toBe('Sunday 21:30 to Monday 06:30 removed');
    expect(model.removeSpanAt(4)).toBe('');
    expect(texts(model)).toEqual(['3 420 120 awake every']);
  });

  it('moves round the ring sideways and stops at the edges up and down', () => {
    const model = new WeekModel([]);
    model.move(0);
    model.step(-1);
    expect(model.at).toBe(335);
    model.step(48);
    expect(model.at).toBe(335);
    model.step(-48);
    expect(model.at).toBe(287);
  });

  it('begins where the week begins', () => {
    expect(new WeekModel([aSpan({ day: 2 })]).at).toBe(2 * 48 + 14);
    expect(new WeekModel([]).at).toBe(14);
  });

  it('adds and copies from the forms, and shows the weeks it added to', () => {
    const model = new WeekModel([]);
    expect(model.add([aSpan({ weeks: 'b', kind: 'waking-night' })])).toBe(
      'Monday 07:00 to 09:00 in week B added as waking night',
    );
    expect(model.layer).toBe('b');
    expect(model.copy(0, [1, 2])).toBe('Monday copied to Tuesday and Wednesday');
    expect(model.spans.map(({ day }) => day)).toEqual([0, 1, 2]);
    expect(model.add([])).toBe('');
  });

  it('leaves in week A what is in every week, and says where to change it', () => {
    const model = new WeekModel([aSpan({})]);
    model.layer = 'a';
    expect(model.cellAt(14)).toEqual({ own: null, also: 'awake' });
    expect(model.toggle(14)).toBe('Monday 07:00 to 07:30 is in every week. Choose “Every week” to change it');
    model.beginStretch(14, 'add');
    model.stretchBy(1);
    expect(model.endStretch()).toContain('is in every week');
    model.beginStretch(16, 'add');
    model.stretchBy(2);
    model.stretchBy(1);
    expect(model.endStretch()).toBe('Monday 08:00 to 10:00 in week A added');
    expect(texts(model)).toEqual(['0 420 120 awake every', '0 540 60 awake a']);
  });

  it('undoes every change, one at a time, back to the beginning', () => {
    const deed = fc.oneof(
      fc.integer({ min: 0, max: 335 }).map((slot) => (model: WeekModel) => model.toggle(slot)),
      anySpan.map((span) => (model: WeekModel) => model.add([span])),
      fc.tuple(fc.nat(6), fc.nat(6)).map(
        ([from, to]) =>
          (model: WeekModel) =>
            model.copy(from, [to]),
      ),
      fc.nat(335).map((slot) => (model: WeekModel) => model.removeSpanAt(slot)),
      fc.tuple(fc.nat(335), fc.nat(335)).map(([from, to]) => (model: WeekModel) => {
        model.beginStretch(from, 'add');
        model.reach(to);
        return model.endStretch();
      }),
    );
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 4 }), fc.array(deed, { maxLength: 8 }), (spans, deeds) => {
        const model = new WeekModel(spans);
        const before = spansOf(model.rings);
        for (const act of deeds) expect(typeof act(model)).toBe('string');
        while (model.canUndo) expect(model.undo()).toBe('Last change undone');
        expect(model.spans).toEqual(before);
        expect(model.undo()).toBe('');
      }),
    );
  });
});
