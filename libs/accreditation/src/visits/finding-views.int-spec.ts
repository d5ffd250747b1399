import { VisitsBed } from '../../../../test/support/visits-bed';
import { EvidenceBoards } from '../board/evidence-board.service';

describe('a finding that the PA sees in another way', () => {
  let visits: VisitsBed;

  beforeAll(async () => {
    visits = await VisitsBed.start();
  });
  afterAll(() => visits.bed.stop());
  beforeEach(() => visits.fresh());

  const toDo = () => ({ grade: 'improve', words: 'No gloves.', action: 'Bring gloves.', dueOn: visits.dayAfter(25) });
  const first = async (visitId: string) => {
    const [finding] = (await visits.own.open(visits.pa, visitId)).findings;
    return { ...finding!, which: { visitId, id: finding!.id, version: finding!.version } };
  };
  const contested = async () => {
    const id = await visits.held(toDo());
    await visits.own.sayView(visits.pa, (await first(id)).which, ' They were in my bag. ');
    await visits.mails();
    return id;
  };
  const forUs = async () => {
    const asked = { group: 'for-us', kind: 'visit', order: 'oldest', page: 1 } as const;
    return (await visits.bed.get(EvidenceBoards).show(visits.assessor, asked)).lines.map(({ id }) => id);
  };

  it('keeps what they say beside it, and waits on the board until staff answer', async () => {
    const id = await contested();
    expect((await visits.desk.open(visits.assessor, id)).findings[0]).toMatchObject({ view: 'They were in my bag.' });
    expect(await forUs()).toEqual([id]);
    await visits.own.sayView(visits.pa, (await first(id)).which, 'They were in my coat.');
    const answer = { grade: 'improve', words: 'Please show them when we come.' };
    await visits.views.answer(visits.assessor, (await first(id)).which, answer);
    const { which, ...after } = await first(id);
    const said = { view: 'They were in my coat.', viewAnswer: 'Please show them when we come.' };
    expect(after).toMatchObject({ ...said, grade: 'improve', words: 'No gloves.', actionState: 'open' });
    expect(await forUs()).toEqual([]);
    expect(await visits.mails()).toMatchObject([{ subject: 'We answer what you wrote about a visit' }]);
    await expect(visits.own.sayView(visits.pa, which, 'No.')).rejects.toMatchObject({ code: 'visit-changed' });
    await expect(visits.views.answer(visits.assessor, which, answer)).rejects.toMatchObject({ code: 'visit-changed' });
  });

  it('becomes what staff say then; nothing is left to do about what is fine', async () => {
    const id = await contested();
    await visits.views.answer(visits.assessor, (await first(id)).which, { grade: 'fine', words: 'You are right.' });
    expect(await first(id)).toMatchObject({ grade: 'fine', actionState: 'closed', words: 'No gloves.' });
    expect(await visits.desk.open(visits.assessor, id)).toMatchObject({ openActions: 0 });
  });

  it('is not written anew by who went, who does not answer it either', async () => {
    const id = await contested();
    const again = { findings: visits.seen(), note: '' };
    await expect(visits.findings.write(visits.auditor, { id, version: 2 }, again)).rejects.toMatchObject({
      code: 'visit-changed',
    });
    const theirs = await visits.planned({ auditorId: visits.assessor.personId });
    visits.later(11);
    const written = { findings: visits.seen({ ...toDo() }), note: '' };
    await visits.findings.write(visits.assessor, { id: theirs, version: 1 }, written);
    await visits.own.sayView(visits.pa, (await first(theirs)).which, 'No.');
    const answer = { grade: 'improve', words: 'Yes.' };
    await expect(visits.views.answer(visits.assessor, (await first(theirs)).which, answer)).rejects.toMatchObject({
      code: 'own-finding',
    });
  });

  it('is answered in words, and where the PA has said something', async () => {
    const id = await contested();
    const { which } = await first(id);
    await expect(visits.views.answer(visits.assessor, which, { grade: '', words: ' ' })).rejects.toMatchObject({
      fields: [{ field: 'grade' }, { field: 'answer' }],
    });
    await expect(visits.own.sayView(visits.pa, which, ' ')).rejects.toMatchObject({ fields: [{ field: 'words' }] });
    const silent = (await first(await visits.held(toDo()))).which;
    await expect(visits.views.answer(visits.assessor, silent, { grade: 'fine', words: 'Yes.' })).rejects.toMatchObject({
      code: 'visit-changed',
    });
  });
});
