import { parseHours } from '@pa/matching';
import { EVERY_JOB, type JobSearch } from './query/job-search';
import { startJobsAgain, widerJobs } from './wider-jobs';

function searchOf(asked: Partial<JobSearch>): JobSearch {
  return { ...EVERY_JOB, ...asked };
}

function textsOf(asked: Partial<JobSearch>): string[] {
  return widerJobs(searchOf(asked)).map(({ text }) => text);
}

function hoursOf(text: string) {
  const parsed = parseHours(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

describe('changes of a search that found no job', () => {
  it('offers nothing when nothing was asked', () => {
    expect(widerJobs(EVERY_JOB)).toEqual([]);
  });

  it('offers every larger distance round the place, and keeps the place', () => {
    const choices = widerJobs(searchOf({ near: 'CH1', radiusMiles: 20 }));
    expect(choices.map(({ text }) => text)).toEqual([
      'Look within 30 miles, not 20',
      'Look within 50 miles, not 20',
      'Look within 100 miles, not 20',
    ]);
    expect(choices.map(({ search: { near, radiusMiles } }) => [near, radiusMiles])).toEqual([
      ['CH1', 30],
      ['CH1', 50],
      ['CH1', 100],
    ]);
  });

  it('offers no distance beyond the largest', () => {
    expect(textsOf({ near: 'CH1', radiusMiles: 100 })).toEqual([]);
  });

  it('offers to allow each task that is never done, one at a time', () => {
    const choices = widerJobs(searchOf({ neverTasks: ['hoist', 'long-gone'] }));
    expect(choices.map(({ kind, text }) => [kind, text])).toEqual([
      ['never', 'Show jobs that ask for “Using a hoist”'],
      ['never', 'Show jobs that ask for “long-gone”'],
    ]);
    expect(choices.map(({ search }) => search.neverTasks)).toEqual([['long-gone'], ['hoist']]);
  });

  it('tries no more than eight of those tasks', () => {
    expect(widerJobs(searchOf({ neverTasks: Array.from({ length: 12 }, (_, at) => `task-${at}`) }))).toHaveLength(8);
  });

  it('offers a pound less an hour, then any pay', () => {
    const choices = widerJobs(searchOf({ minPay: 1320 }));
    expect(choices.map(({ text }) => text)).toEqual(['Show jobs that pay £12.20 or more', 'Show jobs of any pay']);
    expect(choices.map(({ search }) => search.minPay)).toEqual([1220, null]);
  });

  it('offers only any pay to who asks for a pound', () => {
    expect(textsOf({ minPay: 100 })).toEqual(['Show jobs of any pay']);
  });

  it('offers to leave out everything else that was asked, each on its own', () => {
    const choices = widerJobs(
      searchOf({
        hours: hoursOf('mon 07:00-12:00'),
        employment: ['employed'],
        languages: ['welsh'],
        liveIn: true,
        startsBy: '2026-04-01',
        q: 'garden',
        page: 3,
      }),
    );
    expect(choices.map(({ kind, text }) => [kind, text])).toEqual([
      ['hours', 'Show jobs at any time of the week'],
      ['filter', 'Show every kind of contract'],
      ['filter', 'Show jobs in every language'],
      ['filter', 'Show jobs that are not live-in, too'],
      ['filter', 'Show jobs that begin later, too'],
      ['words', 'Leave out the words “garden”'],
    ]);
    const [hours, employment, languages, liveIn, startsBy, words] = choices.map(({ search }) => search);
    expect(hours).toMatchObject({ hours: [], employment: ['employed'], page: 1 });
    expect(employment).toMatchObject({ employment: [], languages: ['welsh'] });
    expect(languages).toMatchObject({ languages: [], liveIn: true });
    expect(liveIn).toMatchObject({ liveIn: null, startsBy: '2026-04-01' });
    expect(startsBy).toMatchObject({ startsBy: null, q: 'garden' });
    expect(words).toMatchObject({ q: '', startsBy: '2026-04-01' });
  });

  it('offers live-in jobs to who asked for none', () => {
    expect(textsOf({ liveIn: false })).toEqual(['Show live-in jobs, too']);
  });
});

describe('starting again when no single change helps', () => {
  it('offers the whole register to who named no place', () => {
    const [every, ...more] = startJobsAgain(searchOf({ q: 'garden', minPay: 1320, said: ['q', 'minPay'] }));
    expect(more).toEqual([]);
    expect(every).toMatchObject({
      kind: 'start-again',
      text: 'Look at every job on the register',
      search: { q: '', minPay: null, near: null },
    });
  });

  it('offers all jobs near first, and keeps what only scores', () => {
    const [near, every] = startJobsAgain(
      searchOf({ near: 'CH1', radiusMiles: 15, neverTasks: ['hoist'], tasks: ['cooking'] }),
    );
    expect(near).toMatchObject({
      text: 'Look at every job within 15 miles',
      search: { near: 'CH1', radiusMiles: 15, neverTasks: [], tasks: ['cooking'] },
    });
    expect(every).toMatchObject({ text: 'Look at every job on the register', search: { near: null, neverTasks: [] } });
  });

  it('says one mile as one mile', () => {
    const [near] = startJobsAgain(searchOf({ near: 'CH1', radiusMiles: 1 }));
    expect(near?.text).toBe('Look at every job within 1 mile');
  });
});
