import { PeopleReader, RegisterLinks } from '@pa/accounts';
import { Audit, LicenseeDirectory, Mailer, Outbox, OutboxSubscribers, UnitOfWork, type Actor } from '@pa/platform';
import { accountsBed, type AccountsBed } from '../../../../test/support/accounts/accounts-bed';
import { addPerson } from '../../../../test/support/accounts/add-person';
import { DatedRulesRepository } from './dated-rules.repository';
import type { NewRule } from './new-rule';
import { RuleAlarms } from './rule-alarms.service';
import { RuleBook } from './rule-book.service';
import { RuleMails } from './rule-mails';
import { Rules } from './rules.service';

const APRIL: NewRule = {
  key: 'wage.21-and-over',
  value: 1350,
  validFrom: '2027-04-01',
  validTo: null,
  sourceTitle: 'GOV.UK',
  sourceUrl: 'https://www.gov.uk/national-minimum-wage-rates',
  reviewBy: '2028-03-01',
  notes: '',
};
/** The day after all national rows had to be looked at. */
const LATE = new Date('2027-03-02T09:00:00Z');

describe('rules by date on a register', () => {
  let bed: AccountsBed;
  let rules: Rules;
  let book: RuleBook;
  let alarms: RuleAlarms;
  let manager: Actor;
  let neighbour: Actor;

  beforeEach(async () => {
    bed = await accountsBed();
    const of = bed.module;
    const unitOfWork = of.get(UnitOfWork);
    const repository = new DatedRulesRepository();
    const people = of.get(PeopleReader, { strict: false });
    const licensees = of.get(LicenseeDirectory, { strict: false });
    rules = new Rules(unitOfWork, repository);
    book = new RuleBook(unitOfWork, rules, repository, of.get(Audit), bed.clock);
    alarms = new RuleAlarms(unitOfWork, licensees, book, repository, people, of.get(Outbox));
    const links = of.get(RegisterLinks, { strict: false });
    new RuleMails(of.get(OutboxSubscribers), licensees, book, people, links, of.get(Mailer)).onModuleInit();
    manager = await addPerson(bed, { name: 'Mary Manager', roles: ['manager'], email: 'mary@example.com' });
    neighbour = await addPerson(bed, { name: 'Ned Next', roles: ['manager'], register: 'elsewhere' });
  });

  afterEach(() => bed?.close());

  const wageOn = async (date: string, where = manager.licenseeId) =>
    (await rules.on(where, date)).numberOf('wage.21-and-over');

  it('are the national ones until a manager puts in a row, and then theirs, on that register alone', async () => {
    expect(await wageOn('2027-04-01')).toBeNull();
    await book.add(manager, APRIL);
    expect(await wageOn('2027-03-31')).toBe(1271);
    expect(await wageOn('2027-04-01')).toBe(1350);
    expect(await wageOn('2027-04-01', neighbour.licenseeId)).toBeNull();
  });

  it('end the open row before, and are never laid over each other, with two managers at once too', async () => {
    await book.add(manager, APRIL);
    await book.add(manager, { ...APRIL, value: 1400, validFrom: '2028-04-01' });
    expect(await wageOn('2028-03-31')).toBe(1350);
    expect(await wageOn('2028-04-01')).toBe(1400);
    await expect(book.add(manager, APRIL)).rejects.toMatchObject({ code: 'rules-overlap' });
    const raced = await Promise.allSettled(
      Array.from({ length: 8 }, () => book.add(manager, { ...APRIL, key: 'wage.18-to-20', validTo: '2028-03-31' })),
    );
    expect(raced.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('are taken out by the register whose they are, and by no other', async () => {
    const id = await book.add(manager, APRIL);
    await expect(book.remove(neighbour, id)).rejects.toMatchObject({ code: 'rule-not-found' });
    await book.remove(manager, id);
    expect(await wageOn('2027-04-01')).toBeNull();
    await expect(book.remove(manager, 'no id')).rejects.toMatchObject({ code: 'rule-not-found' });
  });

  it('are looked at until a day, national and own, and the audit tells who did what', async () => {
    bed.clock.set(LATE);
    const name = { key: 'holiday.weeks', validFrom: '2025-04-06' };
    const late = async () => (await book.list(manager)).inNeed.map(({ key }) => key);
    expect(await late()).toContain('holiday.weeks');
    await book.review(manager, name, '2028-03-01');
    expect(await late()).not.toContain('holiday.weeks');
    expect((await book.list(neighbour)).inNeed.map(({ key }) => key)).toContain('holiday.weeks');
    await expect(book.review(manager, name, '2027-03-02')).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(book.review(manager, { ...name, validFrom: '2001-01-01' }, '2028-01-01')).rejects.toMatchObject({
      code: 'rule-not-found',
    });
    const id = await book.add(manager, { ...APRIL, reviewBy: '2027-03-02' });
    await book.review(manager, APRIL, '2028-03-01');
    expect(await book.get(manager, APRIL)).toMatchObject({ ownId: id, reviewBy: '2028-03-01' });
    await book.remove(manager, id);
    const acts = await bed.behind<{ act: string }>(
      `SELECT act FROM audit_entries WHERE licensee_id = $1 AND act LIKE 'recruitment.rule%' ORDER BY number`,
      [manager.licenseeId],
    );
    expect(acts.map(({ act }) => act.replace('recruitment.rule-', ''))).toEqual([
      'reviewed',
      'added',
      'reviewed',
      'removed',
    ]);
  });

  it('that are due are told to the managers once a week, however often and by how many workers it is asked', async () => {
    expect(await alarms.raiseOn(manager.licenseeId)).toBe(0);
    bed.clock.set(LATE);
    const told = await Promise.all(Array.from({ length: 6 }, () => alarms.raiseOn(manager.licenseeId)));
    expect(told.filter((count) => count > 0)).toEqual([1]);
    const [mail, ...others] = await bed.mails(bed.here);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      to: 'mary@example.com',
      subject: expect.stringContaining('Rules to look at') as string,
    });
    expect(JSON.stringify(mail)).toContain('someone had to look at it by 1 March 2027');
    expect(JSON.stringify(mail)).toContain('/staff/rules');
    bed.clock.addDays(6);
    expect(await alarms.raiseOn(manager.licenseeId)).toBe(0);
    bed.clock.addDays(1);
    await alarms.raise();
    expect(await bed.mails(bed.here)).toHaveLength(2);
  });

  it('that were seen to before the mail is written are not mailed', async () => {
    bed.clock.set(LATE);
    expect(await alarms.raiseOn(manager.licenseeId)).toBe(1);
    bed.clock.set(new Date('2026-11-22T09:00:00Z'));
    expect(await bed.mails(bed.here)).toEqual([]);
  });
});
