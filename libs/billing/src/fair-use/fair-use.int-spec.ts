import { Module } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@pa/platform';
import { RegisterUnderTest } from '../../../../test/integration/register/register-under-test';
import { BillingModule } from '../billing.module';
import { PassMails } from '../mails/pass-mails';
import { MatchingNow } from '../passes/matching-now';
import { OwnPassesService } from '../passes/own-passes.service';
import { PassDesk } from '../passes/pass-desk.service';
import { Terms } from '../terms/terms.service';
import { EmployerReplies, type Replies } from './employer-replies';
import { FairUse } from './fair-use.service';
import { PassExtensions } from './pass-extensions';
import { NO_RULES, type PassRules } from './pass-rules';
import { PassRulesDesk } from './pass-rules.service';

@Module({ providers: [PassMails, PassExtensions] })
class WorkerPartModule {}

const TERMS = {
  ...{ needsPass: true, prices: { 1: 1200, 3: 3000, 6: null, 12: null } },
  ...{ vatBasisPoints: 0, vatNumber: '', howToPay: 'Cheques to us.' },
};
const FIVE: PassRules = { ...NO_RULES, contacts: { 1: 5, 3: 12, 6: null, 12: null } };
const LONGER: PassRules = { ...NO_RULES, extendDays: 14, extendBelow: 3, extendsUnanswered: true };

describe('fair use of an access pass', () => {
  let bed: RegisterUnderTest;
  let employer: Actor;
  let manager: Actor;
  let matches: number | null;
  let replies: Replies;

  beforeAll(async () => {
    bed = await RegisterUnderTest.start({ modules: [BillingModule, WorkerPartModule], entities: [] });
    const count = async () =>
      matches === null ? null : { count: matches, by: 'register' as const, of: '', href: '/find' };
    bed.get(MatchingNow).countBy(count);
    bed.get(EmployerReplies).countBy(async () => replies);
  });
  afterAll(() => bed.stop());

  beforeEach(async () => {
    await bed.freshRegisters();
    employer = await bed.person(bed.after, 'employer');
    manager = await bed.person(bed.after, 'manager');
    await bed.get(Terms).save(manager, TERMS);
    [matches, replies] = [10, { asked: 1, answered: 1 }];
  });

  const rules = (given: PassRules) => bed.get(PassRulesDesk).save(manager, given);
  const own = () => bed.get(OwnPassesService);
  const setDay = (day: string) => bed.clock.set(new Date(`${day}T09:00:00Z`));
  const buy = async (months: 1 | 3 = 1) => {
    const id = await own().ask(employer, { months, agrees: true });
    await bed
      .get(PassDesk)
      .recordPayment(manager, id, { way: 'cheque', on: '2026-03-02', pence: TERMS.prices[months] });
    return id;
  };
  const count = (paId: string) =>
    bed.get(UnitOfWork).run(bed.after, (tx) => bed.get(FairUse).count(tx, employer.personId, paId));
  const pas = async (many: number) => {
    const made: string[] = [];
    for (let n = 0; n < many; n += 1) made.push((await bed.person(bed.after, 'pa')).personId);
    return made;
  };
  const used = async () => (await own().look(employer)).contacts;
  const endsOn = async () => (await own().look(employer)).passes[0]?.endsAt?.toISOString().slice(0, 10);
  const extend = () => bed.get(PassExtensions).extend();

  it('counts each PA once, and says how many are used when there is no room for another', async () => {
    await rules(FIVE);
    await buy();
    const [first = '', ...others] = await pas(6);
    for (const pa of [first, first, ...others.slice(0, 4)]) expect(await count(pa)).toBeNull();
    expect(await used()).toEqual({ used: 5, allowed: 5 });
    expect(await count(others[4]!)).toEqual({ used: 5, allowed: 5 });
    expect(await count(first)).toBeNull();
  });

  it('lets no more be asked than there is room for when many are asked at once', async () => {
    await rules(FIVE);
    await buy();
    const answers = await Promise.all((await pas(9)).map(count));
    expect(answers.filter((answer) => answer === null)).toHaveLength(5);
    expect(await used()).toEqual({ used: 5, allowed: 5 });
  });

  it('keeps the number that a pass was bought with, and counts nothing where none is set or no pass is needed', async () => {
    await buy();
    await rules(FIVE);
    for (const pa of await pas(6)) expect(await count(pa)).toBeNull();
    expect(await used()).toBeNull();
    const second = await bed.person(bed.after, 'employer');
    employer = second;
    await buy(3);
    expect(await used()).toEqual({ used: 0, allowed: 12 });
    await rules(NO_RULES);
    expect(await used()).toEqual({ used: 0, allowed: 12 });
    await bed.get(Terms).save(manager, { ...TERMS, needsPass: false });
    expect(await count((await pas(1))[0]!)).toBeNull();
    expect(await used()).toEqual({ used: 0, allowed: 12 });
  });

  it('lets staff allow more with a reason, and nothing that is less', async () => {
    await rules(FIVE);
    const id = await buy();
    const more = (contacts: number, why = 'hard-to-find') => bed.get(FairUse).allowMore(manager, id, { contacts, why });
    await expect(more(5, '')).rejects.toMatchObject({ fields: [{ field: 'contacts' }, { field: 'why' }] });
    await more(8);
    await expect(more(8)).rejects.toMatchObject({ fields: [{ field: 'contacts' }] });
    expect(await used()).toEqual({ used: 0, allowed: 8 });
  });

  it('refuses rules that say nothing or too much, field by field', async () => {
    const wrong = {
      ...NO_RULES,
      contacts: { 1: 4, 3: 1001, 6: null, 12: null },
      extendDays: 61,
      extendBelow: 0,
    };
    const fields = ['contacts1', 'contacts3', 'extendDays', 'extendBelow'].map((field) => ({ field }));
    await expect(rules(wrong)).rejects.toMatchObject({ fields });
    await expect(rules({ ...NO_RULES, extendDays: 7 })).rejects.toMatchObject({ fields: [{ field: 'extendBelow' }] });
  });

  it.each([
    ['few PAs match', { matches: 2 }, '2026-04-16'],
    ['nobody who was asked has answered', { replies: { asked: 3, answered: 0 } }, '2026-04-16'],
    ['many match and somebody answered', {}, '2026-04-02'],
    ['nobody was asked and many match', { replies: { asked: 0, answered: 0 } }, '2026-04-02'],
    ['nobody can tell how many match', { matches: null }, '2026-04-02'],
  ])('ends when the rules say where %s', async (_, luck, end) => {
    await rules(LONGER);
    setDay('2026-03-02');
    await buy();
    setDay('2026-04-01');
    if ('matches' in luck) matches = luck.matches;
    if ('replies' in luck) replies = luck.replies;
    await extend();
    expect(await endsOn()).toBe(end);
  });

  it('grows once, however often the job runs, and the employer is told once', async () => {
    await rules(LONGER);
    setDay('2026-03-02');
    await buy();
    matches = 0;
    setDay('2026-03-20');
    await extend();
    expect(await endsOn()).toBe('2026-04-02');
    setDay('2026-04-01');
    await Promise.all([extend(), extend()]);
    setDay('2026-04-15');
    await extend();
    expect(await endsOn()).toBe('2026-04-16');
    await bed.relay(bed.after);
    const told = bed.mails.sent.filter(({ subject }) => subject.startsWith('Your access pass is longer now'));
    expect(told).toHaveLength(1);
    expect((await own().look(employer)).passes[0]?.extendedWhy).toBe('few-matches');
  });

  it('does not grow where another pass follows, or the register has no such rule', async () => {
    await rules(LONGER);
    setDay('2026-03-02');
    await buy();
    await buy();
    matches = 0;
    setDay('2026-04-01');
    await extend();
    expect(await endsOn()).toBe('2026-05-02');
    employer = await bed.person(bed.after, 'employer');
    await buy();
    await rules(NO_RULES);
    setDay('2026-04-30');
    await extend();
    expect(await endsOn()).toBe('2026-05-01');
  });
});
