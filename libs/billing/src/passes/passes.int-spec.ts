import { Module } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@pa/platform';
import { RegisterUnderTest } from '../../../../test/integration/register/register-under-test';
import { BillingModule } from '../billing.module';
import { ledgerCsv } from '../ledger/ledger-csv';
import { LedgerCheck } from '../ledger/ledger-check.service';
import { PassMails } from '../mails/pass-mails';
import { PassReminders } from '../mails/pass-reminders';
import type { PassTerms } from '../terms/pass-terms';
import { Terms } from '../terms/terms.service';
import { codesCsv } from '../vouchers/voucher-csv';
import { newVoucherCode } from '../vouchers/voucher-code';
import { VoucherBatches, type VoucherOrder } from '../vouchers/voucher-batches.service';
import { OwnPassesService } from './own-passes.service';
import { PassDesk } from './pass-desk.service';
import { PassGate } from './pass-gate.service';

@Module({ providers: [PassMails, PassReminders] })
class WorkerPartModule {}

const TERMS: PassTerms = {
  needsPass: true,
  prices: { 1: 1200, 3: 3000, 6: null, 12: 10_000 },
  vatBasisPoints: 2000,
  vatNumber: 'GB123456789',
  howToPay: 'Cheques to us.\nOr to our bank.',
};
const CHEQUE = { way: 'cheque', on: '2026-03-02' };
const BATCH: VoucherOrder = {
  id: '01890000-0000-7000-8000-0000000000b1',
  label: 'Chester council',
  months: 3,
  count: 2,
  expiresOn: '2026-12-31',
};

describe('access passes', () => {
  let bed: RegisterUnderTest;
  let employer: Actor;
  let manager: Actor;

  beforeAll(async () => {
    bed = await RegisterUnderTest.start({ modules: [BillingModule, WorkerPartModule], entities: [] });
  });
  afterAll(() => bed.stop());

  beforeEach(async () => {
    await bed.freshRegisters();
    employer = await bed.person(bed.after, 'employer');
    manager = await bed.person(bed.after, 'manager');
    await bed.get(Terms).save(manager, TERMS);
  });

  const own = () => bed.get(OwnPassesService);
  const desk = () => bed.get(PassDesk);
  const batches = () => bed.get(VoucherBatches);
  const ask = (months = 1) => own().ask(employer, { months, agrees: true });
  const isIn = () => bed.get(PassGate).isOpenFor(employer);
  const paid = async (months = 1) => {
    const id = await ask(months);
    await desk().recordPayment(manager, id, { ...CHEQUE, pence: TERMS.prices[months as 1] });
    return id;
  };
  const balances = async () =>
    Object.fromEntries((await desk().look(manager)).balances.map(({ account, pence }) => [account, pence]));
  const setDay = (day: string) => bed.clock.set(new Date(`${day}T09:00:00Z`));
  const inAll = (deed: () => Promise<unknown>, times: number) =>
    Promise.allSettled(Array.from({ length: times }, deed)).then(
      (all) => all.filter(({ status }) => status === 'fulfilled').length,
    );

  it('let nobody in without one, and everybody where the register asks for none', async () => {
    expect(await isIn()).toBe(false);
    const within = () => bed.get(UnitOfWork).run(bed.after, (tx) => bed.get(PassGate).letsIn(tx, employer.personId));
    expect(await within()).toBe(false);
    await bed.get(Terms).save(manager, { ...TERMS, needsPass: false });
    expect([await isIn(), await within()]).toEqual([true, true]);
    await expect(ask()).rejects.toMatchObject({ code: 'no-pass-needed' });
    await expect(own().useVoucher(employer, newVoucherCode())).rejects.toMatchObject({ code: 'no-pass-needed' });
  });

  it('wait for the payment, run when it came, and end by themselves', async () => {
    await paid();
    expect(await isIn()).toBe(true);
    const { passes, receipts } = await own().look(employer);
    expect(passes).toMatchObject([{ state: 'running', startsAt: new Date('2026-03-02T09:00:00Z') }]);
    // The clocks go forward on 29 March: the same time on the clock is an hour earlier.
    expect(passes[0]?.endsAt).toEqual(new Date('2026-04-02T08:00:00Z'));
    expect(receipts).toMatchObject([{ number: 1, amountPence: 1200, vatPence: 200, vatNumber: 'GB123456789' }]);
    expect(await own().receipt(employer, receipts[0]?.id ?? '')).toMatchObject({ number: 1 });
    setDay('2026-04-02');
    expect(await isIn()).toBe(false);
  });

  it('begin when the one before ends', async () => {
    await paid();
    await paid(3);
    const { passes } = await own().look(employer);
    expect(passes[0]?.startsAt).toEqual(passes[1]?.endsAt);
  });

  it('are told by mail when they start, and once a week before the end', async () => {
    await paid();
    await bed.relay(bed.after);
    setDay('2026-03-27');
    await bed.get(PassReminders).send();
    await bed.get(PassReminders).send();
    expect(await bed.relay(bed.after)).toEqual(['billing.pass-ends-soon']);
    expect(bed.mails.sent.map(({ subject }) => subject.split('.')[0])).toEqual([
      'Your access pass has started',
      'Your access pass ends soon',
    ]);
  });

  it('are not told of when they were given back meanwhile', async () => {
    const id = await paid();
    await own().cancel(employer, id);
    await bed.relay(bed.after);
    expect(bed.mails.sent).toEqual([]);
  });

  it.each([
    [{ months: 6, agrees: true }, 'invalid-input'],
    [{ months: 1, agrees: false }, 'invalid-input'],
  ])('are refused for %j', async (order, code) => {
    await expect(own().ask(employer, order)).rejects.toMatchObject({ code });
  });

  it('are asked for once, taken back, and asked for again', async () => {
    const id = await ask();
    await expect(ask(3)).rejects.toMatchObject({ code: 'pass-asked' });
    await own().withdraw(employer, id);
    await own().withdraw(employer, id);
    await expect(desk().recordPayment(manager, id, { ...CHEQUE, pence: 1200 })).rejects.toMatchObject({
      code: 'pass-changed',
    });
    await ask(3);
  });

  it('are the employer’s alone', async () => {
    const id = await paid();
    const other = await bed.person(bed.after, 'employer');
    const { receipts } = await own().look(employer);
    for (const deed of [
      own().withdraw(other, id),
      own().cancel(other, id),
      own().receipt(other, receipts[0]?.id ?? ''),
    ])
      await expect(deed).rejects.toMatchObject({ kind: 'not-found' });
    await expect(own().withdraw(employer, id)).rejects.toMatchObject({ code: 'pass-changed' });
    await expect(desk().open(manager, employer.personId)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('of 20 who record one payment at once, one does: one receipt, one line in the books each way', async () => {
    const id = await ask();
    expect(await inAll(() => desk().recordPayment(manager, id, { ...CHEQUE, pence: 1200 }), 20)).toBe(1);
    expect((await own().look(employer)).receipts).toHaveLength(1);
    expect(await balances()).toMatchObject({ bank: 1200, passes: -1000, vat: -200 });
  });

  it.each([
    [{ ...CHEQUE, pence: 1100 }, 'amount'],
    [{ ...CHEQUE, pence: -1200 }, 'amount'],
    [{ ...CHEQUE, pence: 120_000_000 }, 'amount'],
    [{ ...CHEQUE, pence: null }, 'amount'],
    [{ ...CHEQUE, way: 'gold', pence: 1200 }, 'way'],
    [{ ...CHEQUE, on: '2026-03-03', pence: 1200 }, 'on'],
    [{ ...CHEQUE, on: '2024-03-03', pence: 1200 }, 'on'],
    [{ ...CHEQUE, on: 'today', pence: 1200 }, 'on'],
  ])('are not paid by %j', async (payment, field) => {
    const id = await ask();
    await expect(desk().recordPayment(manager, id, payment)).rejects.toMatchObject({ fields: [{ field }] });
    expect(await isIn()).toBe(false);
  });

  it('come back for the days that are left, once, within fourteen days', async () => {
    const id = await paid(3);
    setDay('2026-03-12');
    await own().cancel(employer, id);
    await own().cancel(employer, id);
    expect(await isIn()).toBe(false);
    const [refund] = (await desk().look(manager)).refunds;
    expect(refund).toMatchObject({ id, employerName: 'Amira K.', refundPence: 2674 });
    await expect(desk().recordRefund(manager, id, { ...CHEQUE, way: '' })).rejects.toMatchObject({ kind: 'invalid' });
    expect(await inAll(() => desk().recordRefund(manager, id, CHEQUE), 10)).toBe(1);
    await expect(desk().recordRefund(manager, id, CHEQUE)).rejects.toMatchObject({ code: 'no-refund-due' });
    expect(await balances()).toMatchObject({ bank: 326, passes: -272, vat: -54 });
    expect((await desk().look(manager)).refunds).toEqual([]);
    expect((await desk().open(manager, id)).receipts).toHaveLength(2);
  });

  it('stay after fourteen days', async () => {
    const id = await paid();
    setDay('2026-03-16');
    await expect(own().cancel(employer, id)).rejects.toMatchObject({ code: 'too-late-to-cancel' });
    await expect(desk().recordRefund(manager, id, CHEQUE)).rejects.toMatchObject({ code: 'no-refund-due' });
  });

  describe('the books', () => {
    it('agree with the receipts, whose numbers have no gap, and come to nothing', async () => {
      for (let count = 0; count < 3; count++) await paid();
      const verdict = await bed.get(LedgerCheck).check(bed.after);
      expect(verdict).toEqual({ unequal: [], missing: 0, funders: [], disputes: [] });
      expect(Object.values(await balances()).reduce((sum, pence) => sum + pence, 0)).toBe(0);
      const lines: string[] = [];
      for await (const line of ledgerCsv(desk().entries(manager))) lines.push(line);
      expect(lines).toHaveLength(7);
      expect(lines[1]).toMatch(/Z,1,bank,passes,1000\r\n$/);
      await bed.get(LedgerCheck).checkAll();
    });

    it('tell of a receipt that was changed, and of one that was taken out', async () => {
      for (let count = 0; count < 3; count++) await paid();
      await bed.superuser.query(
        `UPDATE receipts SET amount_pence = 5 , vat_pence = 0 WHERE licensee_id = $1 AND number = 1`,
        [bed.after],
      );
      await bed.superuser.query('DELETE FROM receipts WHERE licensee_id = $1 AND number = 2', [bed.after]);
      expect(await bed.get(LedgerCheck).check(bed.after)).toEqual({
        unequal: [1],
        missing: 1,
        funders: [],
        disputes: [],
      });
      await bed.get(LedgerCheck).checkAll();
    });
  });

  describe('the prices', () => {
    it.each([
      [{ prices: { ...TERMS.prices, 1: 50 } }, 'price1'],
      [{ prices: { ...TERMS.prices, 12: 100_001 } }, 'price12'],
      [{ prices: { 1: null, 3: null, 6: null, 12: null } }, 'price1'],
      [{ vatBasisPoints: -1 }, 'vat'],
      [{ vatNumber: '12' }, 'vatNumber'],
      [{ vatBasisPoints: 0, vatNumber: 'x'.repeat(21) }, 'vatNumber'],
      [{ howToPay: ' ' }, 'howToPay'],
      [{ howToPay: 'x'.repeat(501) }, 'howToPay'],
    ])('are refused with %j', async (wrong, field) => {
      await expect(bed.get(Terms).save(manager, { ...TERMS, ...wrong })).rejects.toMatchObject({ fields: [{ field }] });
      expect(await bed.get(Terms).get(manager)).toEqual(TERMS);
    });
  });

  describe('vouchers', () => {
    const codes = async () => (await batches().openCodes(manager, BATCH.id)).codes;

    it('give a pass, once, in whatever way they are typed', async () => {
      await batches().make(manager, BATCH);
      const [code = ''] = await codes();
      await own().useVoucher(employer, ` ${code.toLowerCase().replaceAll('-', ' ')} `);
      expect(await isIn()).toBe(true);
      expect((await own().look(employer)).passes).toMatchObject([{ source: 'voucher', months: 3, pricePence: 0 }]);
      await expect(own().useVoucher(employer, code)).rejects.toMatchObject({ code: 'voucher-refused' });
      expect(await batches().list(manager)).toMatchObject([{ count: 2, used: 1, ended: 0 }]);
      expect(await balances()).toMatchObject({ bank: 0, passes: 0, vat: 0 });
    });

    it('of 100 who use one at once, one does', async () => {
      await batches().make(manager, BATCH);
      const [code = ''] = await codes();
      const people = await Promise.all(Array.from({ length: 100 }, () => bed.person(bed.after, 'employer')));
      const all = await Promise.allSettled(people.map((person) => own().useVoucher(person, code)));
      expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await batches().list(manager)).toMatchObject([{ used: 1 }]);
    });

    it('stay unused where a pass waits for its payment', async () => {
      await batches().make(manager, BATCH);
      const [code = ''] = await codes();
      await ask();
      await expect(own().useVoucher(employer, code)).rejects.toMatchObject({ code: 'pass-asked' });
      expect(await batches().list(manager)).toMatchObject([{ used: 0 }]);
    });

    it('are refused with a slip, when nobody made them, when too old and when ended', async () => {
      await batches().make(manager, BATCH);
      const [code = ''] = await codes();
      await expect(own().useVoucher(employer, code.slice(1))).rejects.toMatchObject({ code: 'voucher-refused' });
      await expect(own().useVoucher(employer, newVoucherCode())).rejects.toMatchObject({ code: 'voucher-refused' });
      setDay('2027-01-01');
      await expect(own().useVoucher(employer, code)).rejects.toMatchObject({ code: 'voucher-refused' });
      setDay('2026-03-02');
      expect([await batches().end(manager, BATCH.id), await batches().end(manager, BATCH.id)]).toEqual([2, 0]);
      await expect(own().useVoucher(employer, code)).rejects.toMatchObject({ code: 'voucher-refused' });
      expect(await codes()).toEqual([]);
    });

    it('are of one register, and are made once however often the form is sent', async () => {
      await Promise.all([batches().make(manager, BATCH), batches().make(manager, BATCH)]);
      expect(await batches().list(manager)).toMatchObject([{ count: 2 }]);
      const elsewhere = await bed.person(bed.before, 'manager');
      await expect(batches().openCodes(elsewhere, BATCH.id)).rejects.toMatchObject({ kind: 'not-found' });
      await expect(batches().end(elsewhere, BATCH.id)).rejects.toMatchObject({ kind: 'not-found' });
      const { batch, codes: open } = await batches().openCodes(manager, BATCH.id);
      expect(codesCsv({ ...batch, label: '=1+1' }, open)).toContain(`"'=1+1"`);
    });

    it.each([
      [{ id: 'x' }, ''],
      [{ label: '  ' }, 'label'],
      [{ label: 'x'.repeat(81) }, 'label'],
      [{ months: 2 }, 'months'],
      [{ count: 0 }, 'count'],
      [{ count: 501 }, 'count'],
      [{ expiresOn: '2026-03-01' }, 'expiresOn'],
      [{ expiresOn: '2036-03-01' }, 'expiresOn'],
    ])('are not made with %j', async (wrong, field) => {
      await expect(batches().make(manager, { ...BATCH, ...wrong })).rejects.toMatchObject({ fields: [{ field }] });
    });
  });
});
