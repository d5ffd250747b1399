import type { OwnInvitation } from '@pa/recruitment';
import type { PublicPaProfile, PublicProfileView } from '@pa/register';
import type { SheetBlock } from '../../pages/sheet.presenter';
import type { FoundJob } from '../job-search.service';
import type { PapersOfPa } from './pa-papers.service';
import { papersModel } from './papers.presenter';

const PROFILE = {} as PublicPaProfile;
const TERMS = {
  hours: [{ day: 0, start: 420, minutes: 120, kind: 'awake' }],
  hoursFlexible: false,
  liveIn: false,
  payPence: 1400,
  sleepInPence: null,
  liveInPenceAWeek: null,
  employment: ['employed'],
  startsOn: null,
} as const;
const FOUND = {
  ranked: { job: { ...TERMS, title: 'Evenings', district: 'CH1', closesOn: '2026-03-30' } },
  match: { distance: 'About 2 miles away', reasons: [{ kind: 'gap', text: 'Covers 1 of your 2 hours' }] },
} as unknown as FoundJob;
const INVITATION = {
  invitation: { invitedAt: new Date('2026-03-02T23:30:00Z') },
  vacancy: { ...TERMS, title: 'Mornings', district: 'ZZ9', closesOn: null },
} as unknown as OwnInvitation;
const VIEW = {
  firstName: 'Zoë',
  paragraphs: ['I listen.'],
  week: { weeks: [] },
  weekLine: 'No hours yet',
  hasHours: false,
  tasks: { will: [], training: [], not: [] },
  values: [],
  experience: [],
  training: [],
  practical: [],
} as unknown as PublicProfileView;

const CONTEXT = {
  view: null,
  districtName: (district: string) => (district === 'CH1' ? 'Chester' : null),
  today: '2026-03-04',
  for: 'Zoë W.',
};
const papersOf = (papers: Partial<PapersOfPa>): PapersOfPa => ({
  profile: PROFILE,
  invitations: [],
  jobs: [],
  total: 0,
  ...papers,
});
const blocksOf = (model: ReturnType<typeof papersModel>) => model['blocks'] as SheetBlock[];

describe('what a PA needs on paper', () => {
  it('begins with who asked for them, then the jobs that fit, each with a number to say', () => {
    const model = papersModel(papersOf({ invitations: [INVITATION], jobs: [FOUND], total: 12 }), CONTEXT);
    expect(model['lead']).toEqual([
      'Printed on 4 March 2026.',
      '1 employer would like you to look at a job. You find it first.',
      '12 jobs fit you. Here are the best 1.',
    ]);
    const [asked, job] = blocksOf(model);
    expect(asked).toMatchObject({
      title: '1. Mornings',
      lines: ['An employer thought of you on 2 March 2026.', 'ZZ9.'],
    });
    expect(asked?.items).toContain('£14 an hour · employed.');
    expect(job).toMatchObject({
      title: '2. Evenings',
      items: ['Not a match: Covers 1 of your 2 hours'],
    });
    expect(job?.lines).toEqual(
      expect.arrayContaining(['Chester. About 2 miles away.', 'Starts as soon as possible. Apply by 30 March 2026.']),
    );
  });

  it('ends with the profile as employers read it', () => {
    const model = papersModel(papersOf({ jobs: [FOUND], total: 1 }), { ...CONTEXT, view: VIEW });
    expect(blocksOf(model).map(({ title }) => title)).toEqual(['1. Evenings', 'About Zoë', 'Zoë’s week']);
    expect(model['lead']).toEqual(['Printed on 4 March 2026.']);
  });

  it('says what to do while the profile is not finished, and when no job fits', () => {
    expect(papersModel(papersOf({ profile: null }), CONTEXT)['lead']).toContain(
      'Your profile is not finished. Call us, and we finish it with you. Then we can look for jobs.',
    );
    expect(papersModel(papersOf({}), CONTEXT)['lead']).toContain(
      'No job fits you just now. We look again whenever you call.',
    );
  });
});
