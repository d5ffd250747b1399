import { randomUUID } from 'node:crypto';
import type { Actor } from '@pa/platform';
import { accountsBed, type AccountsBed } from '../../../../test/support/accounts/accounts-bed';
import { addPerson } from '../../../../test/support/accounts/add-person';
import type { ComplaintRequest } from './complaint';
import { ComplaintCases } from './complaint-cases.service';
import { Complaints } from './complaints.service';

const CANARY = 'the hoist was broken';

describe('complaining', () => {
  let bed: AccountsBed;
  let complaints: Complaints;
  let cases: ComplaintCases;
  let staff: Actor;

  beforeAll(async () => {
    bed = await accountsBed();
    complaints = bed.module.get(Complaints);
    cases = bed.module.get(ComplaintCases);
    staff = await addPerson(bed, { name: 'Stella Moss', roles: ['manager'] });
  });

  afterAll(() => bed?.close());
  beforeEach(async () => {
    await bed.behind('DELETE FROM complaints');
    await bed.behind('DELETE FROM outbox');
  });

  function request(given: Partial<ComplaintRequest> = {}): ComplaintRequest {
    const nobody = { name: '', email: '', telephone: '' };
    return { ticket: randomUUID(), about: 'register', words: CANARY, ...nobody, ...given };
  }

  it('needs no account and no name, and is answered with a reference and two days', async () => {
    const receipt = await complaints.receive(bed.here.id, request(), null);
    expect(receipt).toEqual({
      reference: expect.stringMatching(/^C-[2-9CDFGHJKMNPQRTVWXZ]{4}-[2-9CDFGHJKMNPQRTVWXZ]{4}$/) as string,
      acknowledgeBy: '2026-03-25',
      answerBy: '2026-04-17',
      isWrittenTo: false,
    });
  });

  it('writes to who gave an address, and tells staff; neither mail holds a word of it', async () => {
    const { reference } = await complaints.receive(
      bed.here.id,
      request({ email: 'jo@example.com', name: 'Jo Lamb' }),
      null,
    );
    const mails = await bed.mails(bed.here);
    expect(mails.map(({ to }) => to).toSorted()).toEqual([expect.stringContaining('@'), 'jo@example.com'].toSorted());
    expect(mails).toHaveLength(2);
    for (const mail of mails) {
      expect(JSON.stringify(mail)).toContain(reference);
      expect(JSON.stringify(mail)).not.toMatch(/hoist|Jo Lamb/);
    }
    expect(JSON.stringify(mails.find(({ to }) => to === 'jo@example.com'))).toMatch(/25 March 2026.*17 April 2026/);
  });

  it('sent twice, or five times at once, is one complaint and one mail', async () => {
    const twice = request({ email: 'jo@example.com' });
    const receipts = await Promise.all(Array.from({ length: 5 }, () => complaints.receive(bed.here.id, twice, null)));
    expect(new Set(receipts.map(({ reference }) => reference)).size).toBe(1);
    expect((await cases.list(staff, 1)).total).toBe(1);
    expect(await bed.behind('SELECT 1 FROM outbox')).toHaveLength(1);
    expect(await complaints.getReceipt(bed.here.id, twice.ticket)).toEqual(receipts[0]);
    await expect(complaints.getReceipt(bed.elsewhere.id, twice.ticket)).rejects.toMatchObject({
      code: 'complaint-not-found',
    });
  });

  it.each([
    [{ words: ' ' }, 'words'],
    [{ words: 'x'.repeat(5001) }, 'words'],
    [{ email: 'jo' }, 'email'],
    [{ telephone: 'ring me' }, 'telephone'],
    [{ name: 'x'.repeat(121) }, 'name'],
  ])('refuses %j beside the field it is about', async (given, field) => {
    const refused = complaints.receive(bed.here.id, request(given), null);
    await expect(refused).rejects.toMatchObject({ fields: [expect.objectContaining({ field })] });
  });

  it('keeps no word in clear', async () => {
    await complaints.receive(bed.here.id, request({ name: 'Jo Lamb', telephone: '07700 900123' }), null);
    const [row] = await bed.behind<{ text: string }>('SELECT complaints::text AS text FROM complaints');
    for (const word of [CANARY, 'Lamb', '900123']) expect(row?.text).not.toContain(Buffer.from(word).toString('hex'));
  });

  it('is looked into step by step, due first, each step noted and in the audit', async () => {
    await complaints.receive(bed.here.id, request({ about: 'data-protection' }), staff);
    bed.clock.addDays(-3);
    const early = request();
    await complaints.receive(bed.here.id, early, null);
    bed.clock.addDays(3);
    const [first, second] = (await cases.list(staff, 1)).lines;
    expect([first?.id, second?.about]).toEqual([early.ticket, 'data-protection']);
    let found = await cases.open(staff, early.ticket);
    expect(found).toMatchObject({ words: CANARY, isMember: false, notes: [], version: 1 });
    found = await cases.step(staff, found.id, { to: 'acknowledged', note: 'Rang them', version: 1 });
    expect(found).toMatchObject({
      state: 'acknowledged',
      notes: [{ by: 'Stella M.', movedTo: 'acknowledged', note: 'Rang them' }],
      version: 2,
    });
    await expect(cases.step(staff, found.id, { to: 'answered', note: '', version: 1 })).rejects.toMatchObject({
      code: 'complaint-changed',
    });
    await expect(cases.step(staff, found.id, { to: 'closed', note: '', version: 2 })).rejects.toMatchObject({
      code: 'wrong-step',
    });
    await expect(cases.step(staff, found.id, { to: null, note: ' ', version: 2 })).rejects.toMatchObject({
      fields: [expect.objectContaining({ field: 'note' })],
    });
    found = await cases.step(staff, found.id, { to: 'answered', note: '', version: 2 });
    expect((await cases.list(staff, 1)).lines.map(({ state }) => state)).toEqual(['received', 'answered']);
    const acts = await bed.behind<{ act: string }>(
      'SELECT act FROM audit_entries WHERE subject_id = $1 ORDER BY number',
      [found.id],
    );
    expect(acts.map(({ act }) => act)).toEqual([
      'accounts.complaint-opened',
      'accounts.complaint-moved',
      'accounts.complaint-moved',
    ]);
  });
});
