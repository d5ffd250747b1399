import { VisitsBed } from '../../../../test/support/visits-bed';

describe('a note of staff about a visit', () => {
  let visits: VisitsBed;

  beforeAll(async () => {
    visits = await VisitsBed.start();
  });
  afterAll(() => visits.bed.stop());
  beforeEach(() => visits.fresh());

  async function noted(note: string, noteKept?: string): Promise<string> {
    const id = await visits.planned();
    visits.later(11);
    const written = { findings: visits.seen(), note, ...(noteKept === undefined ? {} : { noteKept }) };
    await visits.findings.write(visits.auditor, { id, version: 1 }, written);
    return id;
  }

  it('is in the copy of the PA’s data, and not on their page', async () => {
    const id = await noted('Ring about gloves.');
    expect(await visits.copy()).toContain('Ring about gloves.');
    expect(JSON.stringify(await visits.own.open(visits.pa, id))).not.toContain('gloves');
    expect(await visits.desk.open(visits.assessor, id)).toMatchObject({ note: 'Ring about gloves.', noteKept: null });
  });

  it.each(['harm', 'third-person'])('is kept from it where staff say why: %s', async (why) => {
    const id = await noted('The neighbour rang.', why);
    expect(await visits.desk.open(visits.assessor, id)).toMatchObject({ note: 'The neighbour rang.', noteKept: why });
    expect(await visits.copy()).toContain('We send a link');
    expect(await visits.copy()).not.toMatch(/neighbour|harm|third/);
  });

  it('is in it once staff put it right that it can be', async () => {
    const id = await noted('The neighbour rang.', 'third-person');
    const again = { findings: visits.seen(), note: 'Somebody rang.' };
    await visits.findings.write(visits.auditor, { id, version: 2 }, again);
    expect(await visits.copy()).toContain('Somebody rang.');
    expect(await visits.desk.open(visits.assessor, id)).toMatchObject({ note: 'Somebody rang.', noteKept: null });
  });

  it('is kept for no other reason', async () => {
    await expect(noted('x', 'we would rather not')).rejects.toMatchObject({ fields: [{ field: 'noteKept' }] });
  });
});
