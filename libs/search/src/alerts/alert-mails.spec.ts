import type { Hides, RegisterLinks } from '@pa/accounts';
import { packNeed } from '@pa/matching';
import type { Licensee, LicenseeDirectory, Mail, Mailer, Outbox, OutboxSubscribers, Transaction } from '@pa/platform';
import type { PaProfilesReader } from '@pa/register';
import type { OpenJobs } from '../vacancies/ranking/open-jobs.service';
import type { AlertLinks } from './alert-links.service';
import type { AlertRecipients } from './alert-recipients.service';
import { AlertMails } from './alert-mails';
import { alertEvents as events } from './alerts.events';
import type { MatchingRepository } from './matching.repository';
import type { OwnedSearch, SavedSearchesRepository } from './saved-searches.repository';

const TX = { licenseeId: 'here' } as Transaction;
const EVENT = { licenseeId: 'here', subjectId: 's' } as never;
const NOW = new Date('2026-03-03T10:00:00Z');
const SEARCH = {
  id: 's',
  personId: 'p',
  side: 'jobs',
  query: 'place=CH2',
  byText: false,
  askedAt: null,
  stoppedAt: null,
  keeper: null,
} as unknown as OwnedSearch;
const FOR_PAS: OwnedSearch = { ...SEARCH, side: 'pas' };

const TWO_HOURS = [{ day: 0, start: 420, minutes: 120, kind: 'awake' as const }];
const JOB = {
  id: 'j',
  ownerId: 'o',
  district: 'CH2',
  liveIn: false,
  need: packNeed(TWO_HOURS),
  closesOn: '2026-03-03',
};
const PA = {
  id: 'f',
  district: 'CH1',
  week: TWO_HOURS.map((span) => ({ ...span, weeks: 'every', termTimeOnly: false })),
};

interface Told {
  readonly mails: Mail[];
  readonly texts: { readonly to: string; readonly text: string }[];
  readonly added: { readonly topic: string; readonly subjectId: string }[];
}

interface Rows {
  readonly search: OwnedSearch | null;
  readonly waiting: readonly string[];
  readonly jobs: readonly object[];
  readonly pas: ReadonlyArray<{ readonly id: string }>;
  readonly hidden: readonly string[];
  readonly hiddenProfiles: readonly string[];
  readonly leftOut: readonly string[];
  readonly register: Licensee | null;
  readonly email: string | null;
  readonly telephone: string | null;
  readonly canText: boolean;
  readonly isThere: boolean;
}
const ROWS: Rows = {
  search: SEARCH,
  waiting: ['j'],
  jobs: [JOB],
  pas: [PA],
  hidden: [],
  hiddenProfiles: [],
  leftOut: [],
  register: { id: 'here', name: 'North West' } as Licensee,
  email: 'pat@example.com',
  telephone: '07700900000',
  canText: true,
  isThere: true,
};

/** What is sent for one event, with the rows as they stand when it is heard. */
async function told(topic: string, given: Partial<Rows> = {}): Promise<Told> {
  const rows = { ...ROWS, ...given };
  const heard = new Map<string, (event: never, tx: Transaction) => Promise<void>>();
  const all: Told = { mails: [], texts: [], added: [] };
  new AlertMails(
    { subscribe: (name: string, send: never) => void heard.set(name, send) } as unknown as OutboxSubscribers,
    { findById: async () => rows.register } as unknown as LicenseeDirectory,
    { findForUpdate: async () => rows.search } as unknown as SavedSearchesRepository,
    { takeWaiting: async () => rows.waiting } as unknown as MatchingRepository,
    { listIn: async () => rows.jobs } as unknown as OpenJobs,
    {
      listIdsOf: async () => rows.hiddenProfiles,
      listFound: async () => new Set(rows.pas.map(({ id }) => id).filter((id) => !rows.leftOut.includes(id))),
      cardFacts: async () => rows.pas,
    } as unknown as PaProfilesReader,
    {
      isThere: async () => rows.isThere,
      emailOf: async () => rows.email,
      telephoneOf: async () => rows.telephone,
    } as unknown as AlertRecipients,
    { listHiddenFromPerson: async () => rows.hidden } as unknown as Hides,
    { tokenFor: (_: string, id: string) => `token-of-${id}` } as unknown as AlertLinks,
    { to: (_: unknown, path: string) => `https://register.example${path}` } as unknown as RegisterLinks,
    { send: async (mail: Mail) => void all.mails.push(mail) } as unknown as Mailer,
    {
      isAvailable: rows.canText,
      send: async (text: Told['texts'][number]) => void all.texts.push(text),
    },
    { add: async (_: unknown, event: Told['added'][number]) => void all.added.push(event) } as unknown as Outbox,
    { now: () => NOW },
  ).onModuleInit();
  await heard.get(topic)?.(EVENT, TX);
  return all;
}

const NOTHING: Told = { mails: [], texts: [], added: [] };

describe('mails about what is new for a saved search', () => {
  it('tell a PA of a job, with a link to the search and one that stops the mails', async () => {
    const { mails, added } = await told(events.due);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      to: 'pat@example.com',
      subject: '1 new job fits your search. North West',
      action: { label: 'See the jobs', url: 'https://register.example/jobs?place=CH2' },
    });
    expect(mails[0]?.paragraphs).toContain('CH2: 2 hours a week');
    expect(mails[0]?.paragraphs.at(-1)).toContain('https://register.example/stop-alerts/token-of-s');
    expect(added).toEqual([]);
  });

  it('say of a job with living in that it is one', async () => {
    const { mails } = await told(events.due, { jobs: [{ ...JOB, liveIn: true }] });
    expect(mails[0]?.paragraphs).toContain('CH2: live-in');
  });

  it('tell an employer of a PA', async () => {
    const { mails } = await told(events.due, { search: FOR_PAS });
    expect(mails[0]).toMatchObject({
      subject: '1 new PA fits your search. North West',
      action: { label: 'See the PAs', url: 'https://register.example/find?place=CH2' },
    });
    expect(mails[0]?.paragraphs).toContain('CH1: free for 2 hours a week');
  });

  it('leave out whom the owner of the search is hidden from', async () => {
    const other = { ...PA, id: 'g', district: 'CH4' };
    const hides = { search: FOR_PAS, pas: [PA, other], hidden: ['h'], hiddenProfiles: ['f'] };
    const { mails } = await told(events.due, hides);
    expect(mails[0]?.paragraphs.join(' ')).toContain('CH4: free for');
    expect(mails[0]?.paragraphs.join(' ')).not.toContain('CH1');
    expect(await told(events.due, { hidden: ['o'] })).toEqual(NOTHING);
    const leftOut = { search: FOR_PAS, pas: [PA], leftOut: [PA.id] };
    expect(await told(events.due, leftOut)).toEqual(NOTHING);
  });

  it('are not sent for a job that closed yesterday, or when nothing waits', async () => {
    expect(await told(events.due, { jobs: [{ ...JOB, closesOn: '2026-03-02' }] })).toEqual(NOTHING);
    expect(await told(events.due, { waiting: [] })).toEqual(NOTHING);
  });

  it('are not sent for a search that is stopped or gone', async () => {
    expect(await told(events.due, { search: { ...SEARCH, stoppedAt: NOW } })).toEqual(NOTHING);
    expect(await told(events.due, { search: null })).toEqual(NOTHING);
  });

  it('are not sent where register or address is gone', async () => {
    expect(await told(events.due, { register: null })).toEqual(NOTHING);
    expect(await told(events.due, { email: null })).toEqual(NOTHING);
  });

  it('go to who acts for the owner of the search and said how often, with what to do first', async () => {
    const keeper = { personId: 'k', displayName: 'Kay R.' };
    const { mails } = await told(events.due, { search: { ...FOR_PAS, keeper } });
    expect(mails[0]?.paragraphs[0]).toBe(
      '1 new PA fits a search that you saved for somebody you act for. To see who it is, start acting for them first.',
    );
    expect(await told(events.due, { search: { ...FOR_PAS, keeper }, isThere: false })).toEqual(NOTHING);
  });

  it('ask for a text message, too, where that was chosen', async () => {
    const { added } = await told(events.due, { search: { ...SEARCH, byText: true } });
    expect(added).toEqual([{ topic: events.text, subjectId: 's' }]);
  });
});

describe('text messages about a saved search', () => {
  const search: OwnedSearch = { ...SEARCH, byText: true };

  it('say where to look', async () => {
    const { texts } = await told(events.text, { search });
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatchObject({
      to: '07700900000',
      text: 'North West: new jobs fit a search that you saved. Look in your email, or sign in.',
    });
  });

  it('are not sent when nobody wants them, or they cannot be sent', async () => {
    expect(await told(events.text)).toEqual(NOTHING);
    expect(await told(events.text, { search: null })).toEqual(NOTHING);
    expect(await told(events.text, { search: { ...search, stoppedAt: NOW } })).toEqual(NOTHING);
    expect(await told(events.text, { search, canText: false })).toEqual(NOTHING);
    expect(await told(events.text, { search, register: null })).toEqual(NOTHING);
    expect(await told(events.text, { search, telephone: null })).toEqual(NOTHING);
    expect(await told(events.text, { search, isThere: false })).toEqual(NOTHING);
  });
});

describe('asking whether somebody is still looking', () => {
  const search: OwnedSearch = { ...SEARCH, askedAt: NOW };

  it('takes one press', async () => {
    const { mails } = await told(events.asked, { search });
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      subject: 'Are you still looking? North West',
      action: { label: 'Yes, I am still looking', url: 'https://register.example/still-looking/token-of-s' },
    });
  });

  it('is not done once it was answered, or the search is stopped or gone', async () => {
    expect(await told(events.asked)).toEqual(NOTHING);
    expect(await told(events.asked, { search: null })).toEqual(NOTHING);
    expect(await told(events.asked, { search, isThere: false })).toEqual(NOTHING);
    expect(await told(events.asked, { search: { ...search, stoppedAt: NOW } })).toEqual(NOTHING);
  });
});
