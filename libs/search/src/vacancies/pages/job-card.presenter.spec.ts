import { packNeed, parseHours, type NeedSpan } from '@pa/matching';
import type { JobMatch } from '../ranking/job-words';
import type { OpenJob } from '../ranking/open-job';
import { jobCards, payWords, type JobCardContext } from './job-card.presenter';

const MEMBER: JobCardContext = { canOpen: true, saved: null, districtName: () => 'Chester' };

function hoursOf(text: string): readonly NeedSpan[] {
  if (text === '') return [];
  const parsed = parseHours(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

function jobOf({ hours = '', ...change }: Partial<Omit<OpenJob, 'hours'>> & { hours?: string } = {}): OpenJob {
  const spans = hoursOf(hours);
  const plain = {
    id: 'job-1',
    title: 'Help in the mornings',
    district: 'CH2',
    hoursFlexible: false,
    liveIn: false,
    tasksRequired: [] as readonly string[],
    employment: [] as readonly string[],
    payPence: null,
    sleepInPence: null,
    liveInPenceAWeek: null,
    startsOn: null,
    closesOn: '2026-04-01',
  };
  return { ...plain, hours: spans, need: packNeed(spans), ...change } as OpenJob;
}

function cardOf(job: OpenJob, context: Partial<JobCardContext> = {}, match: Partial<JobMatch> = {}) {
  const ranked = { job, score: 50, hundredths: null, publishedDaysAgo: 0 };
  const whole: JobMatch = { score: 50, reasons: [], all: [], coverage: null, distance: null, ...match };
  const [card] = jobCards([{ ranked, match: whole }], { ...MEMBER, ...context });
  if (!card) throw new Error('no card');
  return card;
}

function lineOf(job: OpenJob, icon: 'clock' | 'coins' | 'calendar'): string | undefined {
  return cardOf(job).lines.find((line) => line.icon === icon)?.text;
}

describe('the card of a job', () => {
  it('names the job and leads to its advert for who may open it', () => {
    expect(cardOf(jobOf())).toMatchObject({ title: 'Help in the mornings', href: '/vacancies/job-1' });
  });

  it('has neither the words of the employer nor a link for anybody else', () => {
    const card = cardOf(jobOf({ tasksRequired: ['cooking'] }), { canOpen: false });
    expect(card.title).toBe('A job: cooking');
    expect(card).not.toHaveProperty('href');
  });

  it('says where it is and how far away', () => {
    expect(cardOf(jobOf(), {}, { distance: 'About 2.5 miles away' }).place).toBe('CH2, Chester, about 2.5 miles away');
  });

  it('says only the district when no more is known', () => {
    expect(cardOf(jobOf(), { districtName: () => null }).place).toBe('CH2');
  });

  it('says why it fits', () => {
    const reasons = [{ kind: 'met', part: 'tasks', text: 'You do its one task' }] as const;
    expect(cardOf(jobOf(), {}, { reasons }).reasons).toEqual([{ kind: 'met', text: 'You do its one task' }]);
  });

  it('has a button that keeps it, or takes it off the list, for who keeps one', () => {
    expect(cardOf(jobOf(), { saved: new Set() }).keep).toEqual({
      action: '/jobs/job-1/save',
      text: 'Save this job',
      about: 'Help in the mornings',
    });
    expect(cardOf(jobOf(), { saved: new Set(['job-1']) }).keep).toEqual({
      action: '/jobs/job-1/take-off',
      text: 'Take off my list',
      about: 'Help in the mornings',
    });
    expect(cardOf(jobOf())).not.toHaveProperty('keep');
  });
});

describe('the hours on a card', () => {
  it.each<[string, Parameters<typeof jobOf>[0]]>([
    ['Monday, 07:00 to 12:00 (5 hours a week)', { hours: 'mon 07:00-12:00' }],
    [
      'Monday, 07:00 to 12:00 (5 hours a week). These hours can be talked about',
      { hours: 'mon 07:00-12:00', hoursFlexible: true },
    ],
    ['Live-in: Monday, 07:00 to 12:00 (5 hours a week)', { hours: 'mon 07:00-12:00', liveIn: true }],
    ['Live-in', { liveIn: true }],
    ['Live-in. These hours can be talked about', { liveIn: true, hoursFlexible: true }],
  ])('read “%s”', (text, job) => {
    expect(lineOf(jobOf(job), 'clock')).toBe(text);
  });
});

describe('pay and contract on a card', () => {
  it.each<[string, Partial<OpenJob>]>([
    ['£13.20 an hour', { payPence: 1320 }],
    ['£60 for a sleep-in', { sleepInPence: 6000 }],
    ['£650 a week for living in', { liveInPenceAWeek: 65000 }],
    [
      '£13 an hour · £60 for a sleep-in · £650 a week for living in',
      { payPence: 1300, sleepInPence: 6000, liveInPenceAWeek: 65000 },
    ],
    ['', {}],
  ])('say “%s” of the pay', (text, pay) => {
    expect(payWords({ ...jobOf(), ...pay })).toBe(text);
  });

  it('stand in one line', () => {
    const employment = ['employed', 'fixed-term', 'long-gone'];
    expect(lineOf(jobOf({ payPence: 1320, employment }), 'coins')).toBe(
      '£13.20 an hour · employed, fixed term, long-gone',
    );
    expect(lineOf(jobOf({ employment: ['employed'] }), 'coins')).toBe('employed');
    expect(lineOf(jobOf({ payPence: 1320 }), 'coins')).toBe('£13.20 an hour');
  });

  it('have no line when the advert says neither', () => {
    expect(cardOf(jobOf()).lines.map(({ icon }) => icon)).toEqual(['clock', 'calendar']);
  });
});

describe('the days on a card', () => {
  it('say when it starts and until when to apply', () => {
    expect(lineOf(jobOf({ startsOn: '2026-05-04' }), 'calendar')).toBe('Starts 4 May 2026. Apply by 1 April 2026');
  });

  it('say that it starts as soon as possible when no day is named', () => {
    expect(lineOf(jobOf(), 'calendar')).toBe('Starts as soon as possible. Apply by 1 April 2026');
  });
});
