import type { Hides, PeopleReader, RegisterLinks } from '@pa/accounts';
import type { Licensee, LicenseeDirectory, Mail, Mailer, OutboxSubscribers, Transaction } from '@pa/platform';
import { recruitmentEvents as events } from '../../recruitment.events';
import type { VacanciesReader } from '../../vacancies/vacancies.reader';
import type { ApplicationRow } from '../application';
import type { ApplicationsRepository } from '../applications.repository';
import type { InvitationsRepository } from '../invitations.repository';
import type { OutcomeLinks } from '../outcome-links.service';
import type { OutcomesRepository } from '../outcomes.repository';
import { ApplicationMails } from './application-mails';

const APPLICATION = {
  id: 'x',
  vacancyId: 'v',
  personId: 'pat',
  state: 'submitted',
  held: false,
} as unknown as ApplicationRow;
const EVENT = { licenseeId: 'here', subjectId: 'x' } as never;

interface Invitation {
  readonly state: string;
  readonly vacancyId: string;
  readonly personId: string;
}
const SENT: Invitation = { state: 'sent', vacancyId: 'v', personId: 'pat' };
const DECLINED: Invitation = { ...SENT, state: 'declined' };

interface Outcome {
  readonly id: string;
  readonly personId: string;
  readonly months: number;
  readonly answer: string | null;
}
const OUTCOME: Outcome = { id: 'o', personId: 'pat', months: 1, answer: null };

interface Rows {
  readonly application: ApplicationRow | null;
  readonly invitation: Invitation | null;
  readonly outcome: Outcome | null;
  readonly plans: readonly { readonly personId: string }[];
  readonly owner: string | null;
  readonly isOpen: boolean;
  readonly hides: boolean;
  readonly register: Licensee | null;
  readonly hasAddress: boolean;
}
const ROWS: Rows = {
  application: APPLICATION,
  invitation: SENT,
  outcome: OUTCOME,
  plans: [{ personId: 'pat' }],
  owner: 'olive',
  isOpen: true,
  hides: false,
  register: { name: 'North West' } as Licensee,
  hasAddress: true,
};

/** The mails of one event, with the rows as they stand when it is heard. */
async function mailsOf(topic: string, given: Partial<Rows> = {}): Promise<Mail[]> {
  const rows = { ...ROWS, ...given };
  const heard = new Map<string, (event: never, tx: Transaction) => Promise<void>>();
  const mails: Mail[] = [];
  new ApplicationMails(
    { subscribe: (name: string, send: never) => void heard.set(name, send) } as unknown as OutboxSubscribers,
    { findById: async () => rows.register } as unknown as LicenseeDirectory,
    { find: async () => rows.application } as unknown as ApplicationsRepository,
    { find: async () => rows.invitation } as unknown as InvitationsRepository,
    { find: async () => rows.outcome } as unknown as OutcomesRepository,
    { tokenFor: (_: string, id: string) => `token-of-${id}` } as unknown as OutcomeLinks,
    { ownerOf: async () => rows.owner, findOpen: async () => (rows.isOpen ? {} : null) } as unknown as VacanciesReader,
    {
      emailOf: async (_: unknown, id: string) => (rows.hasAddress ? `${id}@example.com` : null),
    } as unknown as PeopleReader,
    { between: async () => rows.hides } as unknown as Hides,
    { to: (_: unknown, path: string) => `https://register.example${path}` } as unknown as RegisterLinks,
    { send: async (mail: Mail) => void mails.push(mail) } as unknown as Mailer,
  ).onModuleInit();
  await heard.get(topic)?.(EVENT, { licenseeId: 'here', query: async () => rows.plans } as unknown as Transaction);
  return mails;
}

describe('mails about an application', () => {
  it('tell the employer of a new one', async () => {
    expect(await mailsOf(events.applicationSent)).toMatchObject([
      {
        to: 'olive@example.com',
        subject: 'Somebody has answered your advert',
        action: { url: 'https://register.example/employer/adverts/v/applications/x' },
      },
    ]);
  });

  it('tell the PA of the shortlist', async () => {
    const application: ApplicationRow = { ...APPLICATION, state: 'shortlisted' };
    expect(await mailsOf(events.applicationShortlisted, { application })).toMatchObject([
      { to: 'pat@example.com', action: { url: 'https://register.example/pa/applications/x' } },
    ]);
  });

  it('tell in any state that an application was taken back', async () => {
    const application: ApplicationRow = { ...APPLICATION, state: 'withdrawn' };
    expect(await mailsOf(events.applicationWithdrawn, { application })).toMatchObject([
      { to: 'olive@example.com', subject: 'A PA has taken an application back' },
    ]);
  });

  it('say nothing that is no longer so', async () => {
    const sent = events.applicationSent;
    expect(await mailsOf(sent, { application: { ...APPLICATION, state: 'withdrawn' } })).toEqual([]);
    expect(await mailsOf(sent, { application: { ...APPLICATION, held: true } })).toEqual([]);
    expect(await mailsOf(sent, { application: null })).toEqual([]);
  });

  it('are not sent between people who hide from each other, or without an owner', async () => {
    expect(await mailsOf(events.applicationSent, { hides: true })).toEqual([]);
    expect(await mailsOf(events.applicationSent, { owner: null })).toEqual([]);
  });

  it('are not sent where register or address is gone', async () => {
    expect(await mailsOf(events.applicationSent, { register: null })).toEqual([]);
    expect(await mailsOf(events.applicationSent, { hasAddress: false })).toEqual([]);
  });
});

describe('mails about an invitation', () => {
  it('ask the PA to look at an advert that is open', async () => {
    expect(await mailsOf(events.paInvited)).toMatchObject([
      { to: 'pat@example.com', subject: 'An employer thinks of you for a job' },
    ]);
    expect(await mailsOf(events.paInvited, { isOpen: false })).toEqual([]);
  });

  it('ask nobody once it was answered or is gone', async () => {
    expect(await mailsOf(events.paInvited, { invitation: DECLINED })).toEqual([]);
    expect(await mailsOf(events.paInvited, { invitation: null })).toEqual([]);
  });

  it('tell the employer that the PA said no', async () => {
    expect(await mailsOf(events.invitationDeclined, { invitation: DECLINED })).toMatchObject([
      {
        to: 'olive@example.com',
        subject: 'A PA has answered your invitation',
        action: { url: 'https://register.example/employer/adverts/v/applications' },
      },
    ]);
  });

  it('tell nobody of a no that was not said, or of an advert that is gone', async () => {
    expect(await mailsOf(events.invitationDeclined, { invitation: SENT })).toEqual([]);
    expect(await mailsOf(events.invitationDeclined, { invitation: null })).toEqual([]);
    expect(await mailsOf(events.invitationDeclined, { invitation: DECLINED, owner: null })).toEqual([]);
  });
});

describe('the reminder to check in', () => {
  it('goes to the one who made the plan', async () => {
    expect(await mailsOf(events.checkInDue)).toMatchObject([{ to: 'pat@example.com', subject: 'Time to check in' }]);
  });

  it('is not sent when the plan is gone', async () => {
    expect(await mailsOf(events.checkInDue, { plans: [] })).toEqual([]);
  });
});

describe('the question whether two still work together', () => {
  it.each([
    [1, 'It is a month since a job began'],
    [6, 'It is 6 months since a job began'],
  ])('names the time after %p months, and is answered by one press', async (months, words) => {
    const [mail] = await mailsOf(events.outcomeDue, { outcome: { ...OUTCOME, months } });
    expect(mail?.paragraphs[0]).toContain(words);
    expect(mail?.action?.url).toBe('https://register.example/still-working/token-of-o');
  });

  it('is not asked once it was answered or is gone', async () => {
    expect(await mailsOf(events.outcomeDue, { outcome: { ...OUTCOME, answer: 'yes' } })).toEqual([]);
    expect(await mailsOf(events.outcomeDue, { outcome: null })).toEqual([]);
  });
});
