import { Module } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@pa/platform';
import { RegisterUnderTest } from '../../../../test/integration/register/register-under-test';
import { AccreditationModule } from '../accreditation.module';
import { accreditationEntities } from '../entities';
import { DirectoryDesk } from './directory-desk.service';
import { DirectoryReader } from './directory.reader';
import { SchemeDesk } from './scheme-desk.service';
import { STARTING_SCHEME } from './scheme';

@Module({})
class NothingMoreModule {}

describe('whom employers find', () => {
  let bed: RegisterUnderTest;
  let manager: Actor;
  let pa: Actor;

  beforeAll(async () => {
    bed = await RegisterUnderTest.start({
      modules: [AccreditationModule, NothingMoreModule],
      entities: accreditationEntities,
    });
  });
  afterAll(() => bed.stop());

  beforeEach(async () => {
    await bed.freshRegisters();
    manager = await bed.person(bed.after, 'manager');
    pa = await bed.person(bed.after, 'pa');
  });

  const desk = () => bed.get(DirectoryDesk);
  const listed = async () =>
    bed.get(UnitOfWork).run(bed.after, (tx) => bed.get(DirectoryReader).listListed(tx, [pa.personId]));
  const approve = async (until: string) => {
    await bed.superuser.query(
      `INSERT INTO standings (licensee_id, id, person_id, state, since, term_until, approved_until, scheme_number)
       VALUES ($1, $2, $2, 'approved', '2020-01-01', $3, $3, 1)`,
      [bed.after, pa.personId, until],
    );
  };

  it('is everyone where the register chose nothing', async () => {
    expect(await desk().show(manager)).toEqual({ model: 'information', hasScheme: false, approved: 0 });
    expect((await listed()).has(pa.personId)).toBe(true);
  });

  it('is not chosen out of nothing, nor approved PAs where nobody can be approved', async () => {
    const message = 'Choose whom employers find';
    await expect(desk().choose(manager, 'nobody')).rejects.toMatchObject({
      fields: [{ field: 'directory', message }],
    });
    await expect(desk().choose(manager, 'approved-only')).rejects.toMatchObject({ fields: [{ field: 'directory' }] });
    await desk().choose(manager, 'information');
  });

  it('is approved PAs alone from the moment at which that is chosen, until the last day of each', async () => {
    await bed.get(SchemeDesk).save(manager, 0, STARTING_SCHEME);
    await desk().choose(manager, 'approved-only');
    expect(await listed()).toEqual(new Set());

    await approve('2999-12-31');
    expect(await desk().show(manager)).toEqual({ model: 'approved-only', hasScheme: true, approved: 1 });
    expect(await listed()).toEqual(new Set([pa.personId]));

    await bed.superuser.query(`UPDATE standings SET approved_until = '2020-02-02' WHERE licensee_id = $1`, [bed.after]);
    expect((await desk().show(manager)).approved).toBe(0);
    expect(await listed()).toEqual(new Set());

    await desk().choose(manager, 'approved-first');
    expect(await listed()).toEqual(new Set([pa.personId]));
  });
});
