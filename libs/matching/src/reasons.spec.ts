import fc from 'fast-check';
import { needSpans, weekSpans } from '../test/arbitraries';
import {
  coverDates,
  coverWeek,
  coverWords,
  datedSpanFrom,
  describeMatch,
  everyWeek,
  freshnessWords,
  hourGaps,
  hoursNumber,
  hoursWords,
  MOST_REASONS,
  parseHours,
  rowNumbers,
  type Asked,
  type MatchLabels,
  type MatchToDescribe,
  type Offered,
  type WeekSpan,
} from './index';

const labels: MatchLabels = {
  task: (key) => ({ hoist: 'use a hoist', cooking: 'cook', medication: 'give medication' })[key] ?? key,
  experience: (key) => key,
  value: (key) => key,
};
const noAsk: Asked = { requiredTasks: [], optionalTasks: [], experience: [], values: [], style: [] };
const noOffer: Offered = { tasksWill: [], tasksTraining: [], experience: [], values: [], style: [] };

function week(text: string, change: Partial<WeekSpan> = {}): WeekSpan[] {
  const parsed = parseHours(text);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.value.map((span) => ({ ...everyWeek(span), ...change }));
}

const weekdays = 'mon 07:00-09:00,tue 07:00-09:00,wed 07:00-09:00,thu 07:00-09:00,fri 07:00-09:00';

function words(
  change: Partial<Omit<MatchToDescribe, 'asked' | 'offered'>> & { asked?: Partial<Asked>; offered?: Partial<Offered> },
) {
  const match = { coverage: null, distanceHundredths: null, confirmedDaysAgo: 4, ...change };
  return describeMatch(
    { ...match, asked: { ...noAsk, ...change.asked }, offered: { ...noOffer, ...change.offered } },
    labels,
  );
}

const texts = (change: Parameters<typeof words>[0]) => words(change).reasons.map(({ text }) => text);
const gaps = (need: string, free: WeekSpan[]) => hourGaps(coverWeek(week(need), free)).map(({ text }) => text);

describe('the reasons on a card', () => {
  it('say what is met first, and the gap last', () => {
    const coverage = coverWeek(week(weekdays), week(weekdays.replace('fri 07', 'fri 08')));
    const asked = { requiredTasks: ['hoist'], values: ['patient', 'calm', 'kind'] };
    expect(texts({ coverage, asked, offered: { tasksWill: ['hoist'], values: ['calm', 'patient'] } })).toEqual([
      'Covers 9 of your 10 hours',
      'Can use a hoist',
      'Patient, calm',
      'Not free before 08:00 on Friday',
    ]);
  });

  it('say what would be done with training, and what is not offered', () => {
    const asked = { requiredTasks: ['hoist'], optionalTasks: ['cooking', 'medication'] };
    expect(words({ asked, offered: { tasksWill: ['cooking'], tasksTraining: ['hoist'] } }).reasons).toEqual([
      { kind: 'met', part: 'tasks', text: 'Can cook' },
      { kind: 'training', part: 'tasks', text: 'Will use a hoist with training' },
      { kind: 'gap', part: 'tasks', text: 'Does not offer to give medication' },
    ]);
  });

  it('say nothing about what nobody asked for', () => {
    const offered = { tasksWill: ['hoist'], experience: ['stroke'], values: ['calm'], style: [1, 2, 3, 4] };
    expect(words({ offered })).toMatchObject({
      reasons: [],
      all: [],
      distance: null,
      freshness: 'Week confirmed 4 days ago',
    });
  });

  it('name three things and count the rest', () => {
    const tasks = ['a', 'b', 'c', 'd', 'e'];
    expect(texts({ asked: { optionalTasks: tasks }, offered: { tasksWill: tasks } })).toEqual([
      'Can do all 5 tasks you asked for',
    ]);
    expect(texts({ asked: { optionalTasks: tasks }, offered: { tasksWill: tasks.slice(1) } })).toEqual([
      'Can do 4 of the 5 tasks you asked for',
      'Does not offer to a',
    ]);
    expect(texts({ asked: { optionalTasks: tasks }, offered: { tasksTraining: tasks } })).toEqual([
      'Will a, b and 3 more with training',
    ]);
    expect(texts({ asked: { optionalTasks: tasks } })).toEqual(['Does not offer to a, b or 3 more']);
    expect(texts({ asked: { values: tasks }, offered: { values: tasks } })).toEqual(['A, b, c and 2 more you chose']);
  });

  it('tell experience that is there and that is not', () => {
    expect(
      texts({
        asked: { experience: ['dementia', 'stroke', 'autism'] },
        offered: { experience: ['stroke', 'dementia'] },
      }),
    ).toEqual(['Has experience of dementia and stroke', 'Has not listed experience of autism']);
  });

  it('tell a like way of working only when all that was asked is near', () => {
    const like = (said: number[]) => texts({ asked: { style: [5, 0, 2] }, offered: { style: said } });
    expect([like([4, 1, 2]), like([2, 1, 2]), like([5, 1, 0]), like([])]).toEqual([
      ['Likes to work the way you do'],
      [],
      [],
      [],
    ]);
  });

  it('tell the distance where there is room', () => {
    expect(texts({ distanceHundredths: 310 })).toEqual(['About 3 miles away']);
    expect(words({ distanceHundredths: 310 }).distance).toBe('About 3 miles away');
  });

  it('say that another kind of hours is offered', () => {
    const night = (asked: string, offered: string) => {
      const coverage = coverWeek(week(`fri 22:00-07:00 ${asked}`), week(`fri 22:00-07:00 ${offered}`));
      return texts({ coverage });
    };
    expect(night('sleep-in', 'awake')).toEqual(['Covers all of your 9 hours', 'Would be awake for your sleep-in']);
    expect(night('waking-night', 'awake')).toEqual([
      'Covers all of your 9 hours',
      'Offers these hours awake, not as a waking night',
    ]);
    expect(night('awake', 'waking-night')).toEqual([
      'Covers all of your 9 hours',
      'Offers these hours as a waking night',
    ]);
    expect(night('waking-night', 'sleep-in')).toEqual([
      'Covers none of your 9 hours',
      'Asleep, not awake, on Friday night',
    ]);
    const either = coverWeek(
      week('fri 22:00-07:00,fri 22:00-07:00 sleep-in'),
      week('fri 22:00-07:00 waking-night,fri 22:00-07:00 sleep-in'),
    );
    expect(texts({ coverage: either })).toContain('Offers these hours as a waking night');
    expect(night('awake', 'awake')).toEqual(['Covers all of your 9 hours']);
  });

  it('are at most four, gaps last, and never leave every gap out', () => {
    const some = fc.subarray(['hoist', 'cooking', 'medication', 'a', 'b']);
    const asked = fc.record({
      requiredTasks: some,
      optionalTasks: some,
      experience: some,
      values: some,
      style: fc.constant([]),
    });
    const offered = fc.record({
      tasksWill: some,
      tasksTraining: some,
      experience: some,
      values: some,
      style: fc.constant([]),
    });
    fc.assert(
      fc.property(asked, offered, needSpans, weekSpans, (...[ask, offer, need, spans]) => {
        const { reasons, all } = words({
          asked: ask,
          offered: offer,
          coverage: coverWeek(need, spans),
          distanceHundredths: 100,
        });
        expect(reasons.length).toBeLessThanOrEqual(MOST_REASONS);
        expect(reasons.length).toBe(Math.min(MOST_REASONS, all.length));
        const kinds = reasons.map(({ kind }) => (kind === 'gap' ? 'gap' : 'other'));
        expect(kinds).toEqual([...kinds].sort((one, other) => (one === other ? 0 : one === 'gap' ? 1 : -1)));
        expect(kinds.includes('gap')).toBe(all.some(({ kind }) => kind === 'gap'));
        expect(all.filter(({ text }) => text !== text.trim() || text.includes('undefined'))).toEqual([]);
      }),
    );
  });
});

describe('the hours that are not covered', () => {
  it.each([
    { of: 'a whole day', need: 'fri 07:00-09:00', free: 'thu 07:00-09:00', told: ['Not free on Friday'] },
    {
      of: 'the end of a day',
      need: 'fri 07:00-09:00',
      free: 'fri 07:00-08:30',
      told: ['Not free after 08:30 on Friday'],
    },
    {
      of: 'the middle of a day',
      need: 'fri 07:00-12:00',
      free: 'fri 07:00-08:00,fri 10:00-12:00',
      told: ['Not free 08:00 to 10:00 on Friday'],
    },
    {
      of: 'one of two times',
      need: 'fri 07:00-09:00,fri 17:00-19:00',
      free: 'fri 06:00-10:00',
      told: ['Not free 17:00 to 19:00 on Friday'],
    },
    {
      of: 'both of two times',
      need: 'fri 07:00-09:00,fri 17:00-19:00',
      free: 'thu 06:00-10:00',
      told: ['Not free on Friday'],
    },
    {
      of: 'two ends',
      need: 'fri 07:00-12:00',
      free: 'fri 08:00-11:00',
      told: ['Not free 07:00 to 08:00 or 11:00 to 12:00 on Friday'],
    },
    { of: 'a night', need: 'fri 22:00-07:00', free: 'thu 07:00-09:00', told: ['Not free on Friday night'] },
    {
      of: 'a night from midnight',
      need: 'fri 22:00-07:00',
      free: 'fri 20:00-24:00',
      told: ['Not free after midnight on Friday night'],
    },
    {
      of: 'a night before midnight',
      need: 'fri 22:00-07:00',
      free: 'sat 00:00-08:00',
      told: ['Not free before midnight on Friday night'],
    },
    {
      of: 'a night near its end',
      need: 'sun 22:00-07:00',
      free: 'sun 22:00-05:00',
      told: ['Not free after 05:00 on Sunday night'],
    },
    {
      of: 'an evening to midnight',
      need: 'fri 17:00-24:00',
      free: 'fri 17:00-22:00',
      told: ['Not free after 22:00 on Friday'],
    },
    { of: 'a late shift', need: 'fri 12:00-02:00', free: 'thu 07:00-09:00', told: ['Not free on Friday'] },
  ])('are told for $of', ({ need, free, told }) => {
    expect(gaps(need, week(free))).toEqual(told);
  });

  it('are told together for days that are alike, the most first', () => {
    const declan = 'mon 07:30-09:00,wed 07:30-09:00,fri 07:30-09:00';
    expect(gaps(weekdays, week(declan))).toEqual([
      'Not free on Tuesday or Thursday',
      'Not free before 07:30 on Monday, Wednesday or Friday',
    ]);
    expect(gaps(weekdays, week('sat 07:00-09:00'))).toEqual(['Not free from Monday to Friday']);
  });

  it('are told as every other week where only one week is free', () => {
    expect(gaps('fri 07:00-09:00', week('fri 07:00-09:00', { weeks: 'b' }))).toEqual([
      'Not free on Friday every other week',
    ]);
    const both = [...week('fri 07:00-08:00'), ...week('fri 07:00-08:30', { weeks: 'a' })];
    expect(gaps('fri 07:00-09:00', both)).toEqual([
      'Not free after 08:30 on Friday',
      'Not free 08:00 to 08:30 on Friday every other week',
    ]);
  });

  it('name the date of a dated need', () => {
    const parsed = datedSpanFrom({ date: '2026-04-03', from: '07:00', to: '09:00', kind: 'awake' });
    const free = { spans: week('fri 08:00-12:00'), away: [], extra: [], terms: [] };
    const coverage = coverDates(parsed.ok ? [parsed.value] : [], free);
    expect(texts({ coverage })).toEqual(['Covers 1 of your 2 hours', 'Not free before 08:00 on Friday 3 April 2026']);
  });

  it('come to all that is missing, each half-hour once', () => {
    fc.assert(
      fc.property(needSpans, weekSpans, (need, spans) => {
        const coverage = coverWeek(need, spans);
        const said = hourGaps(coverage).reduce((sum, { minutes }) => sum + minutes, 0);
        expect(said).toBe(coverage.askedMinutes - coverage.coveredMinutes);
        expect(said > 0).toBe(coverage.rows.some(({ missingText }) => missingText !== null));
      }),
    );
  });
});

describe('numbers of hours in words', () => {
  it.each([
    ['mon 07:00-17:00', 'mon 00:00-24:00', {}, 'Covers all of your 10 hours'],
    ['mon 07:00-17:00', 'mon 07:00-11:30', {}, 'Covers 4½ of your 10 hours'],
    ['mon 07:00-17:00', 'mon 07:00-07:30', {}, 'Covers 30 minutes of your 10 hours'],
    ['mon 07:00-08:00', 'mon 00:00-24:00', {}, 'Covers your 1 hour'],
    ['mon 07:00-07:30', 'mon 00:00-24:00', {}, 'Covers your 30 minutes'],
    ['mon 07:00-08:00', 'tue 00:00-24:00', {}, 'Covers none of your 1 hour'],
    ['mon 07:00-17:00', 'mon 07:00-17:00', { weeks: 'a' }, 'Covers 5 of your 10 hours on average (alternate weeks)'],
    ['mon 07:00-17:00', 'mon 07:00-17:00', { termTimeOnly: true }, 'Covers all of your 10 hours (term time only)'],
    [
      'mon 07:00-17:00',
      'mon 07:00-07:30',
      { weeks: 'b', termTimeOnly: true },
      'Covers 15 minutes of your 10 hours on average (alternate weeks, term time only)',
    ],
  ] as const)('%s against %s %j', (...[need, free, change, expected]) => {
    expect(coverWords(coverWeek(week(need), week(free, change)))).toBe(expected);
  });

  it('use quarters and halves', () => {
    expect([0, 15, 30, 45, 60, 75, 270, 600].map(hoursNumber)).toEqual(['0', '¼', '½', '¾', '1', '1¼', '4½', '10']);
    expect([30, 60, 90].map(hoursWords)).toEqual(['30 minutes', '1 hour', '1½ hours']);
    expect(rowNumbers({ coveredMinutes: 90, askedMinutes: 120 })).toBe('1½ of 2');
  });

  it('say how fresh a week is', () => {
    expect([-1, 0, 1, 2, 13, 14, 59, 60, 95].map(freshnessWords)).toEqual([
      'Week confirmed today',
      'Week confirmed today',
      'Week confirmed yesterday',
      'Week confirmed 2 days ago',
      'Week confirmed 13 days ago',
      'Week confirmed 2 weeks ago',
      'Week confirmed 8 weeks ago',
      'Week confirmed 2 months ago',
      'Week confirmed 3 months ago',
    ]);
  });
});
