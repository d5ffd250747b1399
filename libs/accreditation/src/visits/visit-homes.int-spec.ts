import { VisitsBed } from '../../../../test/support/visits-bed';

describe('a visit in person', () => {
  let visits: VisitsBed;

  beforeAll(async () => {
    visits = await VisitsBed.start();
  });
  afterAll(() => visits.bed.stop());
  beforeEach(() => visits.fresh());

  const inPerson = () => visits.planned({ way: 'in-person', place: 'Where you work' });
  const yes = () => ({ answer: 'yes', asked: 'person', askedOn: visits.dayAfter(0) });
  const writeUp = (id: string, version: number) =>
    visits.findings.write(visits.auditor, { id, version }, { findings: visits.seen(), note: '' });

  it('is written up only with the yes of the person who is helped, which who goes can note', async () => {
    const id = await inPerson();
    await visits.homes.note(visits.auditor, { id, version: 1 }, yes());
    expect(await visits.desk.open(visits.assessor, id)).toMatchObject({ homeAnswer: 'yes', homeAsked: 'person' });
    const other = await inPerson();
    visits.later(11);
    await writeUp(id, 2);
    await expect(writeUp(other, 1)).rejects.toMatchObject({ code: 'visit-not-agreed' });
    const late = { ...yes(), asked: 'speaks-for' };
    await expect(visits.homes.note(visits.auditor, { id: other, version: 1 }, late)).rejects.toMatchObject({
      fields: [{ field: 'askedOn', message: 'This is after the visit. They have to be asked before' }],
    });
  });

  it('does not take place after a no, and is held in another way then', async () => {
    const id = await inPerson();
    await visits.homes.note(visits.assessor, { id, version: 1 }, { ...yes(), answer: 'no' });
    await visits.desk.move(visits.assessor, { id, version: 2 }, visits.planIn(5));
    expect(await visits.desk.open(visits.assessor, id)).toMatchObject({ homeAnswer: null, homeAskedOn: null });
    await expect(visits.homes.note(visits.assessor, { id, version: 3 }, yes())).rejects.toMatchObject({
      code: 'visit-not-in-person',
    });
    visits.later(6);
    await writeUp(id, 3);
  });

  it('needs a new yes for another time', async () => {
    const id = await inPerson();
    await visits.homes.note(visits.assessor, { id, version: 1 }, yes());
    await visits.desk.move(visits.assessor, { id, version: 2 }, visits.planIn(5, { way: 'in-person' }));
    visits.later(6);
    await expect(writeUp(id, 3)).rejects.toMatchObject({ code: 'visit-not-agreed' });
  });

  it('takes no answer that says too little, and none of an auditor whose visit it is not', async () => {
    const id = await inPerson();
    const note = (input: object, who = visits.assessor) =>
      visits.homes.note(who, { id, version: 1 }, { answer: '', asked: '', askedOn: '', ...input });
    await expect(note({})).rejects.toMatchObject({
      fields: ['answer', 'asked', 'askedOn'].map((field) => ({ field })),
    });
    await expect(note({ ...yes(), askedOn: visits.dayAfter(1) })).rejects.toMatchObject({
      fields: [{ field: 'askedOn' }],
    });
    await expect(note({ ...yes(), askedOn: visits.dayAfter(-400) })).rejects.toMatchObject({
      fields: [{ field: 'askedOn', message: 'This is too long ago. Ask them again' }],
    });
    const other = await visits.bed.person(visits.bed.after, 'auditor');
    await expect(note(yes(), other)).rejects.toMatchObject({ code: 'visit-not-found' });
    await note({ answer: 'elsewhere', asked: 'person', askedOn: 'x' });
    expect(await visits.desk.open(visits.assessor, id)).toMatchObject({ homeAnswer: 'elsewhere', homeAsked: null });
  });

  it('says in the mail to who goes that somebody is to be asked first', async () => {
    const id = await inPerson();
    const [toPa, toGoer] = await visits.mails();
    expect(toGoer?.text).toContain('Please ask them first');
    expect(toPa?.text).not.toContain('ask them first');
    await visits.homes.note(visits.auditor, { id, version: 1 }, yes());
    await visits.desk.move(visits.assessor, { id, version: 2 }, visits.planIn(7));
    expect((await visits.mails()).map(({ text }) => text).join(' ')).not.toContain('ask them first');
  });
});
