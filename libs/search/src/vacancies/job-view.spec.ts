import { packNeed, parseHours, type NeedSpan } from '@pa/matching';
import type { Actor } from '@pa/platform';
import { canOpenJobs, plainTitle, titleFor } from './job-view';
import type { OpenJob } from './ranking/open-job';

function hoursOf(text: string): readonly NeedSpan[] {
  if (text === '') return [];
  const parsed = parseHours(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

function jobOf({ hours = '', ...change }: Partial<Omit<OpenJob, 'hours'>> & { hours?: string }): OpenJob {
  const spans = hoursOf(hours);
  const plain = { id: 'job', title: 'Help me get up', liveIn: false, tasksRequired: [] as readonly string[] };
  return { ...plain, hours: spans, need: packNeed(spans), ...change } as OpenJob;
}

function actorAs(role: Actor['roles'][number]): Actor {
  return { personId: 'person', licenseeId: 'licensee', displayName: 'Somebody', roles: [role], via: 'session' };
}

describe('who may open adverts', () => {
  it('is a member, and nobody who is not signed in', () => {
    expect(canOpenJobs(actorAs('pa'))).toBe(true);
    expect(canOpenJobs(actorAs('employer'))).toBe(true);
    expect(canOpenJobs(null)).toBe(false);
  });
});

describe('what a job is called to those who do not see its title', () => {
  it.each<[string, Parameters<typeof jobOf>[0]]>([
    [
      '10 hours a week: washing and using a hoist',
      { hours: 'mon 07:00-12:00,tue 07:00-12:00', tasksRequired: ['washing', 'hoist', 'cooking'] },
    ],
    ['5 hours a week', { hours: 'mon 07:00-12:00' }],
    ['5 hours a week', { hours: 'mon 07:00-12:00', liveIn: true }],
    ['Live-in: cooking', { liveIn: true, tasksRequired: ['cooking'] }],
    ['Live-in', { liveIn: true }],
    ['A job: cooking', { tasksRequired: ['cooking'] }],
    ['A job: long-gone', { tasksRequired: ['long-gone'] }],
    ['A job', {}],
  ])('is “%s”', (title, job) => {
    expect(plainTitle(jobOf(job))).toBe(title);
  });
});

describe('how jobs are called to whoever looks', () => {
  const jobs = [
    { ranked: { job: jobOf({ id: 'one', tasksRequired: ['cooking'] }) } },
    { ranked: { job: jobOf({ id: 'two', title: 'Evenings' }) } },
  ];

  it('is by the title for who may open them', () => {
    const title = titleFor(jobs, true);
    expect([title('one'), title('two')]).toEqual(['Help me get up', 'Evenings']);
  });

  it('is by what is asked for anybody else, without the words of the employer', () => {
    const title = titleFor(jobs, false);
    expect([title('one'), title('two')]).toEqual(['A job: cooking', 'A job']);
  });

  it('is nothing for a job that is not among them', () => {
    expect(titleFor(jobs, true)('three')).toBe('');
    expect(titleFor([], false)('one')).toBe('');
  });
});
