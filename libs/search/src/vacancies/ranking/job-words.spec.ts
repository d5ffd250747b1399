import { everyWeek, packNeed, parseHours, type WeekSpan } from '@pa/matching';
import { EVERY_JOB, type JobSearch } from '../query/job-search';
import { wordsOfJob } from './job-words';
import type { OpenJob } from './open-job';

const PLAIN = {
  id: 'job',
  hours: hoursOf('mon 07:00-12:00,tue 07:00-12:00'),
  tasksRequired: [] as readonly string[],
  tasksOptional: [] as readonly string[],
  tasksNever: [] as readonly string[],
  experience: [] as readonly string[],
  values: [] as readonly string[],
  drives: false,
  sexWanted: null,
};

function hoursOf(text: string) {
  const parsed = parseHours(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

function weekOf(text: string, change: Partial<WeekSpan> = {}): WeekSpan[] {
  return hoursOf(text).map((span) => ({ ...everyWeek(span), ...change }));
}

function wordsFor(change: Partial<OpenJob>, search: Partial<JobSearch> = {}, hundredths: number | null = null) {
  const hours = change.hours ?? PLAIN.hours;
  const job = { ...PLAIN, ...change, need: packNeed(hours) } as OpenJob;
  return wordsOfJob({ ...EVERY_JOB, ...search }, { job, score: 70, hundredths, publishedDaysAgo: 0 });
}

function said(change: Partial<OpenJob>, search: Partial<JobSearch> = {}): [string, string][] {
  return wordsFor(change, search).all.map(({ kind, text }) => [kind, text]);
}

describe('what is said of the hours of a job', () => {
  it('says nothing to who names no hours', () => {
    expect(wordsFor({})).toEqual({ score: 70, reasons: [], all: [], coverage: null, distance: null });
  });

  it('says nothing of a job without hours', () => {
    expect(wordsFor({ hours: [] }, { week: weekOf('mon 07:00-12:00') })).toMatchObject({ all: [], coverage: null });
  });

  it('says that all of its hours can be done', () => {
    expect(said({}, { week: weekOf('mon 07:00-13:00,tue 07:00-13:00') })).toEqual([
      ['met', 'You can do all of its 10 hours'],
      ['note', 'Uses 10 of your 12 free hours'],
    ]);
  });

  it('says how many of its hours can be done, and when the PA is not free', () => {
    expect(said({}, { week: weekOf('mon 07:00-12:00,tue 08:00-12:00') })).toEqual([
      ['met', 'You can do 9 of its 10 hours'],
      ['note', 'Uses 9 of your 9 free hours'],
      ['gap', 'You are not free before 08:00 on Tuesday'],
    ]);
  });

  it('says less than an hour in minutes', () => {
    expect(said({}, { week: weekOf('mon 07:00-07:30') })[0]).toEqual(['met', 'You can do 30 minutes of its 10 hours']);
  });

  it('says only that the PA is free for none of them', () => {
    expect(said({}, { week: weekOf('sun 07:00-12:00') })).toEqual([['gap', 'You are free for none of its hours']]);
  });

  it('says that alternate weeks are an average', () => {
    const week = weekOf('mon 07:00-12:00', { weeks: 'a' });
    expect(said({ hours: hoursOf('mon 07:00-12:00') }, { week })[0]).toEqual([
      'met',
      'You can do 2½ of its 5 hours (on average)',
    ]);
  });

  it('says that it is so in term time only', () => {
    const week = weekOf('mon 07:00-12:00,tue 07:00-12:00', { termTimeOnly: true });
    expect(said({}, { week })[0]).toEqual(['met', 'You can do all of its 10 hours (in term time)']);
  });

  it('says both of alternate weeks in term time', () => {
    const week = weekOf('mon 07:00-12:00', { weeks: 'b', termTimeOnly: true });
    expect(said({ hours: hoursOf('mon 07:00-12:00') }, { week })[0]).toEqual([
      'met',
      'You can do 2½ of its 5 hours (on average, in term time)',
    ]);
  });
});

describe('what is said of the tasks of a job', () => {
  const tasksRequired = ['washing', 'cooking'];

  it('says nothing to who names no tasks', () => {
    expect(said({ tasksRequired, drives: true })).toEqual([]);
  });

  it.each([
    ['its one task', { tasksRequired: ['washing'] }, 'You do its one task'],
    ['all of them', { tasksRequired }, 'You do all 2 of its tasks'],
    ['some, with the optional ones', { tasksRequired, tasksOptional: ['garden'] }, 'You do 2 of its 3 tasks'],
  ])('says that the PA does %s', (_, job, text) => {
    expect(said(job, { tasks: tasksRequired })).toEqual([['met', text]]);
  });

  it('says what the PA would do with training, and what else is asked', () => {
    expect(said({ tasksRequired: ['washing', 'cooking', 'hoist'] }, { trainingTasks: ['hoist', 'cooking'] })).toEqual([
      ['training', 'With training: cook and use a hoist'],
      ['gap', 'Also asks you to help with washing'],
    ]);
  });

  it('does not call training what the PA does already', () => {
    expect(said({ tasksRequired: ['hoist'] }, { tasks: ['hoist'], trainingTasks: ['hoist'] })).toEqual([
      ['met', 'You do its one task'],
    ]);
  });

  it('names three, and counts the others', () => {
    const asked = { tasksRequired: ['washing', 'cooking', 'hoist', 'garden', 'laundry'] };
    expect(said(asked, { tasks: ['sport'] })).toEqual([
      ['gap', 'Also asks you to help with washing, cook, use a hoist and 2 more'],
    ]);
  });

  it('says a task by its key when the list no longer has it', () => {
    expect(said({ tasksRequired: ['long-gone'] }, { tasks: ['sport'] })).toEqual([
      ['gap', 'Also asks you to long-gone'],
    ]);
  });

  it('says that it needs somebody who drives to who does not', () => {
    expect(said({ drives: true }, { tasks: ['cooking'] })).toEqual([['gap', 'Needs somebody who drives']]);
    expect(said({ drives: true }, { tasks: ['driving-own-car'] })).toEqual([]);
  });

  it('says what is not part of it, whatever the PA asks', () => {
    expect(said({ tasksNever: ['hoist', 'garden'] })).toEqual([
      ['note', 'Not part of this job: using a hoist and garden'],
    ]);
  });
});

describe('what is said of who is wanted', () => {
  it('says what the PA has experience of, with a name as a name', () => {
    const experience = ['dementia', 'parkinsons'];
    expect(said({ experience }, { experience })).toEqual([['met', 'You have experience of dementia and Parkinson’s']]);
    expect(said({ experience }, { experience: ['learning-disability'] })).toEqual([]);
  });

  it('says in what the PA is like the person who is wanted', () => {
    expect(said({ values: ['calm', 'patient'] }, { values: ['calm'] })).toEqual([
      ['met', 'What matters to both of you: calm'],
    ]);
  });

  it.each([
    ['female', 'Asks for a woman. The advert says why'],
    ['male', 'Asks for a man. The advert says why'],
  ] as const)('says that the law allows to ask for one sex (%s), and where the reason stands', (sexWanted, text) => {
    expect(said({ sexWanted })).toEqual([['note', text]]);
  });
});

describe('the few reasons on a card', () => {
  const much: Partial<OpenJob> = {
    tasksRequired: ['washing', 'hoist'],
    tasksNever: ['garden'],
    experience: ['dementia'],
    values: ['calm'],
  };
  const asked: Partial<JobSearch> = {
    week: weekOf('mon 07:00-12:00,tue 07:00-12:00'),
    tasks: ['washing'],
    experience: ['dementia'],
    values: ['calm'],
  };

  it('are four, and the last of them is a gap', () => {
    const { reasons, all } = wordsFor(much, asked);
    expect(reasons.map(({ text }) => text)).toEqual([
      'You can do all of its 10 hours',
      'Uses 10 of your 10 free hours',
      'You do 1 of its 2 tasks',
      'Also asks you to use a hoist',
    ]);
    expect(all).toHaveLength(7);
  });

  it('are all good ones when there is no gap', () => {
    const { reasons } = wordsFor({ ...much, tasksRequired: ['washing'] }, asked);
    expect(reasons.map(({ kind }) => kind)).toEqual(['met', 'note', 'met', 'met']);
  });

  it('leave room for more gaps where little fits', () => {
    const { reasons } = wordsFor({ tasksRequired: ['hoist'], drives: true }, { tasks: ['cooking'] });
    expect(reasons.map(({ text }) => text)).toEqual(['Also asks you to use a hoist', 'Needs somebody who drives']);
  });

  it('do not say the distance, which stands beside the place', () => {
    const { reasons, all, distance } = wordsFor({}, {}, 300);
    expect(distance).toBe('About 3 miles away');
    expect(all.map(({ text }) => text)).toEqual(['About 3 miles away']);
    expect(reasons).toEqual([]);
  });
});
