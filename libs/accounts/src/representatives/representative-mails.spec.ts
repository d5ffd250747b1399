import type { Licensee, LicenseeDirectory, Mail, Mailer, OutboxSubscribers, Transaction } from '@pa/platform';
import type { PeopleReader } from '../people.reader';
import type { RegisterLinks } from '../register-links';
import type { Invitations } from './invitations.service';
import type { Representation } from './representation';
import { RepresentativeMails } from './representative-mails';
import type { RepresentationsRepository } from './representations.repository';
import { representativesEvents as events } from './representatives.events';
import type { Representatives } from './representatives.service';

const FOUND = {
  id: 'x',
  state: 'invited',
  employerId: 'e',
  employerName: 'Natalie W.',
  representativeId: 'r',
  representativeName: 'Rita R.',
  scopes: ['look', 'adverts'],
  untilDay: '2026-09-01',
  endedAs: null,
} as unknown as Representation;
const TX = { licenseeId: 'here' } as Transaction;
const EVENT = { licenseeId: 'here', subjectId: 'x' } as never;

/** The mails of one event, with the rows as they stand when it is heard. */
async function mailsOf(
  topic: string,
  { found = FOUND, register = { name: 'North West' } as Licensee | null, invited = true, addresses = true } = {},
): Promise<Mail[]> {
  const heard = new Map<string, (event: never, tx: Transaction) => Promise<void>>();
  const mails: Mail[] = [];
  const subscribers = { subscribe: (name: string, send: never) => void heard.set(name, send) };
  new RepresentativeMails(
    subscribers as unknown as OutboxSubscribers,
    { findById: async () => register } as unknown as LicenseeDirectory,
    { get: async () => found } as unknown as RepresentationsRepository,
    { invitedOf: () => (invited ? { name: 'Rita', email: 'rita@example.com' } : null) } as unknown as Representatives,
    { issue: async () => 'a-token' } as unknown as Invitations,
    { emailOf: async (_: unknown, id: string) => (addresses ? `${id}@example.com` : null) } as unknown as PeopleReader,
    { to: (_: unknown, path: string) => `https://register.example${path}` } as unknown as RegisterLinks,
    { send: async (mail: Mail) => void mails.push(mail) } as unknown as Mailer,
  ).onModuleInit();
  await heard.get(topic)?.(EVENT, TX);
  return mails;
}

describe('mails about acting for someone', () => {
  it('asks the one who is to act, with a link, and says what and until when', async () => {
    const [mail, ...others] = await mailsOf(events.representativeInvited);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: 'rita@example.com', subject: 'Will you act for Natalie W.?' });
    expect(mail?.paragraphs.join(' ')).toContain('1 September 2026');
    expect(mail?.action?.url).toContain('a-token');
  });

  it('asks nobody once it was answered, or where register or person is gone', async () => {
    const ask = events.representativeInvited;
    expect(await mailsOf(ask, { found: { ...FOUND, state: 'active' } })).toEqual([]);
    expect(await mailsOf(ask, { invited: false })).toEqual([]);
    expect(await mailsOf(ask, { register: null })).toEqual([]);
    expect(await mailsOf(events.representativeEnded, { register: null })).toEqual([]);
    expect(await mailsOf(events.representativeEnded, { addresses: false })).toEqual([]);
  });

  it.each([
    [events.representativeAccepted, 'Rita R. acts for you now', 'You act for Natalie W. now'],
    [events.representativeEnded, 'Rita R. no longer acts for you', 'You no longer act for Natalie W.'],
    [events.representativeRestored, 'Rita R. can act for you again', 'You can act for Natalie W. again'],
    [
      events.representativeRunsOut,
      'Rita R. acts for you until 1 September 2026',
      'You act for Natalie W. until 1 September 2026',
    ],
  ])('tells both of %s', async (topic, toEmployer, toRepresentative) => {
    const mails = await mailsOf(topic);
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['e@example.com', toEmployer],
      ['r@example.com', toRepresentative],
    ]);
  });

  it('says when it was the calendar that ended it, and writes to one where there is only one', async () => {
    const found = { ...FOUND, endedAs: 'calendar', representativeId: null } as unknown as Representation;
    const mails = await mailsOf(events.representativeEnded, { found });
    expect(mails.map(({ to, paragraphs }) => [to, paragraphs[0]])).toEqual([['e@example.com', 'The time is up.']]);
  });
});
