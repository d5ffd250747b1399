import type { PeopleReader, RegisterLinks } from '@pa/accounts';
import type { Licensee, LicenseeDirectory, Mail, Mailer, OutboxSubscribers, Transaction } from '@pa/platform';
import { recruitmentEvents as events } from '../../recruitment.events';
import type { VacanciesRepository } from '../vacancies.repository';
import type { VacancyDecision, VacancyModerationEntity } from '../vacancy-moderation.entity';
import type { VacancyModerationsRepository } from '../vacancy-moderations.repository';
import type { VacancyEntity } from '../vacancy.entity';
import { VacancyMails } from './vacancy-mails';

const TX = { licenseeId: 'here' } as Transaction;
const EVENT = { licenseeId: 'here', subjectId: 'v' } as never;

function advert(is: Partial<VacancyEntity> = {}): VacancyEntity {
  return { id: 'v', personId: 'e', state: 'published', pendingWords: null, closesOn: null, ...is } as VacancyEntity;
}

function looked(decision: VacancyDecision): VacancyModerationEntity {
  return {
    decision,
    decidedAt: new Date('2026-03-03T12:00:00Z'),
    reasons: [],
    words: '',
  } as unknown as VacancyModerationEntity;
}

interface Rows {
  readonly vacancy?: VacancyEntity | null;
  readonly register?: Licensee | null;
  readonly address?: string | null;
  readonly looks?: readonly VacancyModerationEntity[];
}

/** The mails of one event, with the rows as they stand when it is heard. */
async function mailsOf(topic: string, rows: Rows = {}): Promise<Mail[]> {
  const now = { vacancy: advert(), register: { name: 'North West' }, address: 'e@example.com', looks: [], ...rows };
  const heard = new Map<string, (event: never, tx: Transaction) => Promise<void>>();
  const mails: Mail[] = [];
  const subscribers = { subscribe: (name: string, send: never) => void heard.set(name, send) };
  new VacancyMails(
    subscribers as unknown as OutboxSubscribers,
    { findById: async () => now.register } as unknown as LicenseeDirectory,
    { find: async () => now.vacancy } as unknown as VacanciesRepository,
    { list: async () => now.looks } as unknown as VacancyModerationsRepository,
    { emailOf: async () => now.address } as unknown as PeopleReader,
    { to: (_: unknown, path: string) => `https://register.example${path}` } as unknown as RegisterLinks,
    { send: async (mail: Mail) => void mails.push(mail) } as unknown as Mailer,
  ).onModuleInit();
  const send = heard.get(topic);
  if (!send) throw new Error(`Nobody listens to ${topic}`);
  await send(EVENT, TX);
  return mails;
}

async function subjectsOf(topic: string, rows: Rows = {}): Promise<string[]> {
  return (await mailsOf(topic, rows)).map(({ subject }) => subject);
}

describe('mails to an employer about their advert', () => {
  it('says that it is open, with a link to it', async () => {
    expect(await mailsOf(events.vacancyPublished)).toEqual([
      {
        licensee: { name: 'North West' },
        to: 'e@example.com',
        subject: 'Your advert is open. North West',
        paragraphs: ['PAs can see your advert now.', 'Sign in to see who applies, or to print a poster of it.'],
        action: { label: 'See my advert', url: 'https://register.example/employer/adverts/v' },
      },
    ]);
  });

  it('does not say that it is open once it is not', async () => {
    expect(await mailsOf(events.vacancyPublished, { vacancy: advert({ state: 'paused' }) })).toEqual([]);
  });

  it('writes to nobody where register, advert or address is gone', async () => {
    expect(await mailsOf(events.vacancyPublished, { register: null })).toEqual([]);
    expect(await mailsOf(events.vacancyPublished, { vacancy: null })).toEqual([]);
    expect(await mailsOf(events.vacancyPublished, { address: null })).toEqual([]);
  });

  it('says that new words are shown, unless newer ones wait already', async () => {
    const topic = events.vacancyWordsPassed;
    const waits = advert({ pendingWords: { title: 'Newer' } });
    expect(await subjectsOf(topic)).toEqual(['Your new words are shown. North West']);
    expect(await subjectsOf(topic, { vacancy: waits })).toEqual([]);
  });

  it('asks for changes while that is what staff last said', async () => {
    const topic = events.vacancyChangesAsked;
    expect(await subjectsOf(topic, { looks: [looked('withdrawn'), looked('needs-changes')] })).toEqual([
      'Please change something in your advert. North West',
    ]);
    expect(await subjectsOf(topic, { looks: [looked('approved'), looked('needs-changes')] })).toEqual([]);
    expect(await subjectsOf(topic)).toEqual([]);
  });

  it('says that it was taken down while that is what staff last said', async () => {
    const topic = events.vacancyRemoved;
    expect(await subjectsOf(topic, { looks: [looked('removed')] })).toEqual([
      'Your advert is not shown any more. North West',
    ]);
    expect(await subjectsOf(topic, { looks: [looked('needs-changes'), looked('removed')] })).toEqual([]);
  });

  it('says that it was paused for want of access, and not when the employer paused it', async () => {
    const topic = events.vacancyPaused;
    expect(await subjectsOf(topic, { vacancy: advert({ state: 'paused', pausedReason: 'no-access' }) })).toEqual([
      'We have paused your advert. North West',
    ]);
    expect(await subjectsOf(topic, { vacancy: advert({ state: 'paused', pausedReason: 'by-employer' }) })).toEqual([]);
  });

  it.each(['published', 'paused'] as const)('says the last day of an advert that closes soon (%s)', async (state) => {
    const vacancy = advert({ state, closesOn: '2026-03-10', toldClosingOn: '2026-03-10' });
    const [mail, ...others] = await mailsOf(events.vacancyClosesSoon, { vacancy });
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ subject: 'Your advert closes soon. North West' });
    expect(mail?.paragraphs[0]).toBe('The last day of your advert is 10 March 2026.');
  });

  it('does not say a last day that was moved or taken away, or of an advert that has ended', async () => {
    const topic = events.vacancyClosesSoon;
    const toldClosingOn = '2026-03-10';
    expect(await mailsOf(topic, { vacancy: advert({ closesOn: '2026-04-10', toldClosingOn }) })).toEqual([]);
    expect(await mailsOf(topic, { vacancy: advert({ closesOn: null, toldClosingOn: null }) })).toEqual([]);
    const filled = advert({ state: 'filled', closesOn: toldClosingOn, toldClosingOn });
    expect(await mailsOf(topic, { vacancy: filled })).toEqual([]);
  });

  it('says that the closing date has passed, and nothing of an advert that the employer ended', async () => {
    const topic = events.vacancyEnded;
    expect(await subjectsOf(topic, { vacancy: advert({ state: 'expired' }) })).toEqual([
      'Your advert has closed. North West',
    ]);
    expect(await subjectsOf(topic, { vacancy: advert({ state: 'filled' }) })).toEqual([]);
  });
});
