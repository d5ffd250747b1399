import type { Actor } from '@pa/platform';
import { RegisterUnderTest } from '../../../../test/integration/register/register-under-test';
import { AccreditationModule } from '../accreditation.module';
import { accreditationEntities } from '../entities';
import { OwnCheckPlan } from './own-check-plan.service';
import type { RouteFacts } from './route';

const CARE: RouteFacts = {
  ...{ nation: 'england', worksWith: 'adult', tasks: 'regulated', often: true, worksAs: 'employed' },
};

describe('the check that a PA wants to get', () => {
  let bed: RegisterUnderTest;
  let pa: Actor;

  beforeAll(async () => {
    bed = await RegisterUnderTest.start({ modules: [AccreditationModule], entities: accreditationEntities });
  });
  afterAll(() => bed.stop());
  beforeEach(async () => {
    await bed.freshRegisters();
    pa = await bed.person(bed.after, 'pa');
  });

  const plan = () => bed.get(OwnCheckPlan);

  it('is kept once: a new one takes the place of the one before, and it is taken off', async () => {
    expect(await plan().find(pa)).toBeNull();
    await plan().keep(pa, CARE);
    expect(await plan().find(pa)).toMatchObject({ level: 'enhanced-adult-list' });
    await plan().keep(pa, { ...CARE, tasks: 'other' });
    expect(await plan().find(pa)).toMatchObject({ level: 'basic' });
    await plan().drop(pa);
    await plan().drop(pa);
    expect(await plan().find(pa)).toBeNull();
  });

  it('is one, when it is kept many times at once', async () => {
    await Promise.all([1, 2, 3, 4, 5, 6].map(() => plan().keep(pa, CARE)));
    const { rows } = await bed.superuser.query('SELECT 1 FROM check_plans WHERE person_id = $1', [pa.personId]);
    expect(rows).toHaveLength(1);
  });

  it('is nobody else’s', async () => {
    const other = await bed.person(bed.after, 'pa');
    await plan().keep(pa, CARE);
    await plan().drop(other);
    expect(await plan().find(other)).toBeNull();
    expect(await plan().find(pa)).not.toBeNull();
  });
});
