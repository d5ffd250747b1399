import { VisitsBed } from '../../../../test/support/visits-bed';

describe('mail about a visit', () => {
  let visits: VisitsBed;

  beforeAll(async () => {
    visits = await VisitsBed.start();
  });
  afterAll(() => visits.bed.stop());
  beforeEach(() => visits.fresh());

  const addressOf = (personId: string) => `${personId}@example.com`;
  const subjects = async () => (await visits.mails()).map(({ to, subject }) => [to, subject]);

  it('says that a moved visit has changed, and not that one is planned', async () => {
    const id = await visits.planned();
    await visits.mails();
    await visits.desk.move(visits.assessor, { id, version: 1 }, visits.planIn(12));
    expect(await subjects()).toEqual([
      [addressOf(visits.pa.personId), 'A visit has changed'],
      [addressOf(visits.auditor.personId), 'A visit of yours has changed'],
    ]);
  });

  it('tells who was to go that somebody else goes, even where it is called off before the mail leaves', async () => {
    const id = await visits.planned();
    const other = await visits.bed.person(visits.bed.after, 'auditor');
    await visits.mails();
    await visits.desk.move(visits.assessor, { id, version: 1 }, visits.planIn(12, { auditorId: other.personId }));
    expect(await subjects()).toEqual([
      [addressOf(visits.auditor.personId), 'A visit is no longer yours'],
      [addressOf(visits.pa.personId), 'A visit has changed'],
      [addressOf(other.personId), 'You go to a visit'],
    ]);
    await visits.desk.move(visits.assessor, { id, version: 2 }, visits.planIn(14, { auditorId: other.personId }));
    expect((await subjects()).map(([to]) => to)).not.toContain(addressOf(visits.auditor.personId));
    await visits.desk.move(visits.assessor, { id, version: 3 }, visits.planIn(14));
    await visits.desk.callOff(visits.assessor, { id, version: 4 }, 'not-needed');
    expect(await subjects()).toContainEqual([addressOf(other.personId), 'A visit is no longer yours']);
  });
});
