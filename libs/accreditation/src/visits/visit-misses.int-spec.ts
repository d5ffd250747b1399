import { VisitsBed } from '../../../../test/support/visits-bed';
import { visitState } from '../pages/visits/visit-words';

describe('a visit at which people could not meet', () => {
  let visits: VisitsBed;

  beforeAll(async () => {
    visits = await VisitsBed.start();
  });
  afterAll(() => visits.bed.stop());
  beforeEach(() => visits.fresh());

  const begun = async () => {
    const id = await visits.planned();
    await visits.mails();
    visits.later(11);
    return id;
  };
  const read = (id: string) => visits.own.open(visits.pa, id);
  const state = async (id: string) => visitState(await read(id));

  it('says who could not come, and is bad only where that was the PA', async () => {
    for (const who of ['register', 'helped', 'other']) {
      const id = await begun();
      await visits.misses.miss(visits.auditor, { id, version: 1 }, who);
      expect(await state(id)).toEqual({ kind: 'plain', text: 'Did not take place' });
      const [mail] = await visits.mails();
      expect(mail).toMatchObject({ subject: 'The visit did not take place' });
      expect(mail?.text).toContain('does not count against you');
    }
    const id = await begun();
    await visits.misses.miss(visits.auditor, { id, version: 1 }, 'pa');
    expect(await state(id)).toEqual({ kind: 'bad', text: 'Missed' });
    expect(await visits.mails()).toMatchObject([{ subject: 'We missed you' }]);
  });

  it('is not noted without saying who', async () => {
    const id = await begun();
    await expect(visits.misses.miss(visits.auditor, { id, version: 1 }, '')).rejects.toMatchObject({
      fields: [{ field: 'missedBy', message: 'Choose who could not come' }],
    });
    expect(await read(id)).toMatchObject({ state: 'planned' });
  });

  it('is put right with a reason that the PA reads', async () => {
    const id = await begun();
    await visits.misses.miss(visits.auditor, { id, version: 1 }, 'pa');
    await visits.mails();
    const right = (what: string, words = 'Our car broke down.') =>
      visits.misses.putRight(visits.assessor, { id, version: 2 }, { what, words });
    await expect(right('', ' ')).rejects.toMatchObject({ fields: [{ field: 'what' }, { field: 'words' }] });
    await expect(right('pa')).rejects.toMatchObject({ fields: [{ field: 'what' }] });
    await right('register');
    expect(await read(id)).toMatchObject({ missedBy: 'register', righted: 'Our car broke down.' });
    expect(await visits.mails()).toMatchObject([{ subject: 'We put right what we noted' }]);
    await expect(right('other')).rejects.toMatchObject({ code: 'visit-changed' });
  });

  it('is written up after all where they did meet', async () => {
    const id = await begun();
    await visits.misses.miss(visits.auditor, { id, version: 1 }, 'other');
    const why = { what: 'took-place', words: 'We pressed the wrong button.' };
    await visits.mails();
    await visits.misses.putRight(visits.assessor, { id, version: 2 }, why);
    expect(await visits.mails()).toMatchObject([{ subject: 'We put right what we noted' }]);
    expect(await read(id)).toMatchObject({ state: 'planned', missedBy: null, endedAt: null });
    await visits.findings.write(visits.auditor, { id, version: 3 }, { findings: visits.seen(), note: '' });
    expect(await state(id)).toEqual({ kind: 'good', text: 'Done' });
  });
});
