import { UnitOfWork, type Actor } from '@pa/platform';
import { RegisterUnderTest } from '../../../../test/integration/register/register-under-test';
import { AccreditationModule } from '../accreditation.module';
import { accreditationEntities } from '../entities';
import { CheckDesk } from './check-desk.service';
import type { CheckInput } from './check-faults';
import { CheckLines } from './check-lines.reader';
import { OwnChecks } from './own-checks.service';

const MOT: CheckInput = {
  kind: 'mot',
  level: null,
  workforce: null,
  issuedOn: '2025-03-20',
  validTo: '2026-03-19',
  isUpdated: false,
};
const NEW_MOT = { ...MOT, issuedOn: '2026-03-01', validTo: '2027-02-28' };
const SIGHT = { version: 1, how: 'in-person', on: '2026-03-02', number: '' };

describe('a check that is renewed', () => {
  let bed: RegisterUnderTest;
  let pa: Actor;
  let assessor: Actor;
  let oldId: string;

  beforeAll(async () => {
    bed = await RegisterUnderTest.start({ modules: [AccreditationModule], entities: accreditationEntities });
  });
  afterAll(() => bed.stop());

  beforeEach(async () => {
    await bed.freshRegisters();
    pa = await bed.person(bed.after, 'pa');
    assessor = await bed.person(bed.after, 'assessor');
    oldId = await own().declare(pa, MOT);
    await desk().see(assessor, oldId, SIGHT);
  });

  const own = () => bed.get(OwnChecks);
  const desk = () => bed.get(CheckDesk);
  const lines = async () => {
    const found = await bed.get(UnitOfWork).run(bed.after, (tx) => bed.get(CheckLines).of(tx, pa.personId));
    return found.map(({ standing, text }) => `${standing} ${/ends on (.*?)\./.exec(text)?.[1]}`);
  };
  const idsOf = async () => (await own().list(pa)).map(({ id }) => id).toSorted();

  it('is told beside the one that was seen, which counts until the new one is seen', async () => {
    const newId = await own().declare(pa, NEW_MOT);
    expect(await lines()).toEqual(['seen 19 March 2026']);
    expect(await idsOf()).toEqual([oldId, newId].toSorted());
    await desk().see(assessor, newId, SIGHT);
    expect(await lines()).toEqual(['seen 28 February 2027']);
    expect(await idsOf()).toEqual([newId]);
    await expect(desk().open(assessor, oldId)).rejects.toMatchObject({ code: 'check-not-found' });
  });

  it('is told once', async () => {
    await own().declare(pa, NEW_MOT);
    await expect(own().declare(pa, NEW_MOT)).rejects.toMatchObject({ code: 'check-known' });
  });

  it('leaves the old one where the new one is not accepted or is taken out', async () => {
    const newId = await own().declare(pa, NEW_MOT);
    await desk().refuse(assessor, newId, { why: 'not-original', version: 1 });
    expect(await lines()).toEqual(['seen 19 March 2026']);
    await own().withdraw(pa, newId, 2);
    expect(await lines()).toEqual(['seen 19 March 2026']);
  });

  it('stands as the PA says once the old one has ended', async () => {
    await own().declare(pa, NEW_MOT);
    bed.clock.set(new Date('2026-03-20T09:00:00Z'));
    expect(await lines()).toEqual(['self-declared 28 February 2027']);
  });

  it('keeps the old one when somebody was faster than who saw the new one', async () => {
    const newId = await own().declare(pa, NEW_MOT);
    await expect(desk().see(assessor, newId, { ...SIGHT, version: 9 })).rejects.toMatchObject({
      code: 'check-changed',
    });
    expect(await lines()).toEqual(['seen 19 March 2026']);
  });
});
