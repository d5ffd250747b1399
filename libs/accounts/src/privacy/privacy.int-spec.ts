import { SignIn, SignUp } from '@pa/accounts';
import { UnitOfWork, type Actor } from '@pa/platform';
import { StaffBed } from '../../../../test/support/accounts/staff-bed';
import { AccountClosing } from './closing/account-closing.service';
import { Erasure } from './closing/erasure.service';
import { ConsentEffects } from './consents/consent-effects';
import { textHash } from './consents/consent-wordings';
import { Consents } from './consents/consents.service';
import { Corrections } from './corrections/corrections.service';
import { DataExports } from './exports/data-exports.service';
import { ExportMaker } from './exports/export-maker.service';
import { ExportWorker } from './exports/export-worker';
import { LegalHolds } from './holds/legal-holds.service';

describe('people’s own data', () => {
  let staff: StaffBed;
  let pa: Actor;
  let manager: Actor;
  let coordinator: Actor;

  const get = <T>(Service: new (...needs: never[]) => T): T => staff.bed.module.get(Service);
  const acts = async () => (await staff.acts()).map((act) => act.split(' ')[0]);
  const subjects = async () => (await staff.bed.mails(staff.bed.here)).map(({ subject }) => subject);

  beforeAll(async () => {
    staff = await StaffBed.start();
  });

  beforeEach(async () => {
    await staff.bed.behind('DELETE FROM legal_holds');
    await staff.clear();
    pa = await staff.add(['pa']);
    manager = await staff.add(['manager']);
    coordinator = await staff.add(['co-ordinator']);
  });

  afterAll(() => staff.bed.close());

  describe('closing an account', () => {
    it('ends every way in at once, is told by mail, and is on record', async () => {
      const token = await staff.tokenOf(pa);
      await get(AccountClosing).closeOwn(pa, 'privacy');
      expect(await staff.worksToken(token)).toBe(false);
      expect(await acts()).toContain('privacy.account-closed');
      expect((await subjects())[0]).toMatch(/is closing$/);
    });

    it('twice is as good as once', async () => {
      await Promise.all([get(AccountClosing).closeOwn(pa, ''), get(AccountClosing).closeOwn(pa, '')]);
      expect(await staff.bed.behind('SELECT reason FROM account_closures')).toEqual([{ reason: 'not-said' }]);
    });

    it('is undone by signing in, and told', async () => {
      await get(AccountClosing).closeOwn(pa, '');
      const { token } = await get(SignIn).issueToken(pa.licenseeId, pa.personId);
      expect(await staff.worksToken(token)).toBe(true);
      expect(await staff.bed.behind('SELECT 1 FROM account_closures')).toEqual([]);
      expect((await subjects())[0]).toMatch(/is open again$/);
    });

    it('by a program wants to be told whose it is', async () => {
      await expect(get(AccountClosing).closeNamed(pa, { confirm: 'yes' })).rejects.toMatchObject({ kind: 'invalid' });
      await get(AccountClosing).closeNamed(pa, { confirm: pa.displayName });
      expect(await staff.bed.behind('SELECT 1 FROM account_closures')).toHaveLength(1);
    });

    it('leaves a register with a manager, even when two leave at once', async () => {
      const second = await staff.add(['manager']);
      const left = await Promise.allSettled(
        [manager, second].map((leaver) => get(AccountClosing).closeOwn(leaver, '')),
      );
      expect(left.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(left.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'last-manager' } });
    });

    it('is done by staff with a reason, but not to colleagues by who is no manager', async () => {
      await expect(get(AccountClosing).closeFor(coordinator, pa.personId, ' ')).rejects.toMatchObject({
        kind: 'invalid',
      });
      await expect(get(AccountClosing).closeFor(coordinator, manager.personId, 'rang')).rejects.toMatchObject({
        kind: 'forbidden',
      });
      await get(AccountClosing).closeFor(coordinator, pa.personId, 'She rang, and knew her date of joining');
      const [closure] = await staff.bed.behind<{ asked_by: string; reason: string }>('SELECT * FROM account_closures');
      expect(closure).toMatchObject({ asked_by: coordinator.personId, reason: 'by-staff' });
    });

    it('that an old backup brought back is erased again', async () => {
      const mark = get(Erasure).markOf(pa.licenseeId, pa.personId);
      const again = await get(UnitOfWork).run(pa.licenseeId, (tx) => get(Erasure).eraseAgain(tx, [mark]));
      expect(again).toBe(1);
      expect(await staff.bed.behind('SELECT 1 FROM people WHERE id = $1', [pa.personId])).toEqual([]);
      expect(await acts()).toContain('privacy.account-erased');
    });
  });

  describe('a legal hold', () => {
    const soon = { reason: 'A claim', reviewOn: '2026-06-01' };

    it('stands once, is seen by managers, and is lifted on record', async () => {
      await get(LegalHolds).place(manager, pa.personId, soon);
      await expect(get(LegalHolds).place(manager, pa.personId, soon)).rejects.toMatchObject({ code: 'held-already' });
      const [hold] = await get(LegalHolds).list(manager);
      expect(hold).toMatchObject({ personId: pa.personId, reason: 'A claim', isReviewDue: false });
      await get(LegalHolds).lift(manager, hold!.id);
      await get(LegalHolds).lift(manager, hold!.id);
      expect(await get(LegalHolds).list(manager)).toEqual([]);
      expect((await acts()).filter((act) => act?.includes('hold'))).toEqual([
        'privacy.hold-lifted',
        'privacy.hold-placed',
      ]);
    });

    it.each([
      [{ ...soon, reason: ' ' }],
      [{ ...soon, reviewOn: '2026-03-18' }],
      [{ ...soon, reviewOn: '2028-01-01' }],
      [{ ...soon, reviewOn: 'soon' }],
    ])('is not placed as %j', async (request) => {
      await expect(get(LegalHolds).place(manager, pa.personId, request)).rejects.toMatchObject({ kind: 'invalid' });
    });
  });

  describe('consents', () => {
    it('are noted as somebody joins, in the words that were shown; nothing when the address is known', async () => {
      const joining = { firstName: 'Zoë', lastName: 'Ward', email: 'zoe@example.com', role: 'pa' } as const;
      const request = { ...joining, password: 'seven purple bicycles', consents: ['terms', 'news'] as const };
      await get(SignUp).join(staff.bed.here.id, request);
      await get(SignUp).join(staff.bed.here.id, request);
      const rows = await staff.bed.behind<{ wording: string; text_hash: Buffer; given_as: string }>(
        'SELECT * FROM consents ORDER BY wording DESC',
      );
      expect(rows.map(({ wording }) => wording)).toEqual(['terms', 'news']);
      expect(rows[0]).toMatchObject({ text_hash: textHash('terms', 1), given_as: 'self' });
    });

    it('are given and taken back, and what was kept by them goes in the same moment', async () => {
      const forgotten: string[] = [];
      get(ConsentEffects).onWithdrawn('sensitive-facts', (_tx, personId) => {
        forgotten.push(personId);
        return Promise.resolve();
      });
      await get(Consents).give(pa, 'sensitive-facts', 1);
      await get(Consents).withdraw(pa, 'sensitive-facts');
      await get(Consents).withdraw(pa, 'sensitive-facts');
      expect(forgotten).toEqual([pa.personId]);
      const standing = (await get(Consents).list(pa)).find(({ key }) => key === 'sensitive-facts');
      expect(standing).toMatchObject({ given: null, history: [{ version: 1 }] });
    });

    it('to what the register needs end with the account alone', async () => {
      await expect(get(Consents).withdraw(pa, 'terms')).rejects.toMatchObject({ code: 'not-to-withdraw' });
    });

    it('are not given to words that were not shown', async () => {
      await expect(get(Consents).give(pa, 'news', 2)).rejects.toMatchObject({ code: 'old-wording' });
    });
  });

  describe('a wish to have something put right', () => {
    it('is due in a month, answered once, and told', async () => {
      await get(Corrections).ask(pa, 'I never lived there');
      const [wish] = await get(Corrections).listOpen(coordinator);
      expect(wish).toMatchObject({ words: 'I never lived there', dueOn: '2026-04-18', isLate: false });
      await get(Corrections).answer(coordinator, wish!.id, { outcome: 'put-right', words: 'Changed' });
      const again = get(Corrections).answer(coordinator, wish!.id, { outcome: 'kept', words: 'No' });
      await expect(again).rejects.toMatchObject({ code: 'answered-already' });
      expect(await get(Corrections).listOwn(pa)).toMatchObject([{ state: 'put-right', answer: 'Changed' }]);
      expect((await subjects())[0]).toMatch(/^We have answered you/);
    });

    it('waits for its turn after five', async () => {
      for (let count = 0; count < 5; count += 1) await get(Corrections).ask(pa, `wrong ${count}`);
      await expect(get(Corrections).ask(pa, 'one more')).rejects.toMatchObject({ code: 'too-many-open' });
    });
  });

  describe('a copy of one’s data', () => {
    it('is made when the worker hears of it, and told without a word of it', async () => {
      await get(DataExports).ask(pa);
      await get(DataExports).ask(pa);
      await staff.bed.mails(staff.bed.here);
      await get(ExportWorker).settled();
      expect(await get(DataExports).list(pa)).toMatchObject([{ state: 'ready' }]);
      const [mail] = await staff.bed.mails(staff.bed.here);
      expect(mail?.subject).toMatch(/^The copy of your data/);
      expect(mail?.text).not.toContain('Okoro');
    });

    it('whose maker was lost is begun again by another, once its time is over', async () => {
      await get(DataExports).ask(pa);
      await staff.bed.behind(`UPDATE data_exports SET state = 'making', claimed_until = $1, parts_done = 3`, [
        new Date(staff.bed.clock.now().getTime() + 60_000),
      ]);
      expect(await get(ExportMaker).makeWaiting(pa.licenseeId)).toBe(0);
      await staff.bed.behind(`UPDATE data_exports SET claimed_until = $1`, [
        new Date(staff.bed.clock.now().getTime() - 1),
      ]);
      await get(ExportWorker).wakeAll();
      expect(await get(DataExports).list(pa)).toMatchObject([{ state: 'ready' }]);
    });

    it('can be asked for three times a day', async () => {
      for (let count = 0; count < 3; count += 1) {
        await get(DataExports).ask(pa);
        await get(ExportMaker).makeWaiting(pa.licenseeId);
      }
      await expect(get(DataExports).ask(pa)).rejects.toMatchObject({ code: 'too-many-copies' });
    });
  });
});
