import { AuditReader, LicenseeDirectory } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { accountsBed, NOON, type AccountsBed } from '../../../../test/support/accounts/accounts-bed';
import { EndGraceJob } from './end-grace.job';
import { Licences } from './licences.service';

const DAY_MS = 86_400_000;

describe('the licence of a register', () => {
  let bed: AccountsBed;
  let licences: Licences;

  beforeAll(async () => {
    bed = await accountsBed();
    licences = bed.module.get(Licences);
  });

  afterAll(() => bed?.close());
  beforeEach(() => bed.clock.set(NOON));

  const standing = async () => (await bed.module.get(LicenseeDirectory).findById(bed.here.id))?.licence;
  const put = (state: string, until: Date | null = null) =>
    bed.behind('UPDATE licensees SET licence_state = $2, graced_until = $3 WHERE id = $1', [bed.here.id, state, until]);

  it('moves from state to state, leaves a line of each step, and gives thirty days of grace', async () => {
    await put('active');
    expect(await licences.move(bed.here.id, { to: 'past-due', by: 'payments' })).toEqual({
      state: 'past-due',
      gracedUntil: '2026-04-17T12:00:00.000Z',
    });
    expect(await standing()).toEqual({ state: 'past-due', gracedUntil: '2026-04-17T12:00:00.000Z' });
    await licences.move(bed.here.id, { to: 'active', by: 'operator' });
    expect(await standing()).toEqual({ state: 'active', gracedUntil: null });
    const { entries } = await bed.module.get(AuditReader).list(bed.here.id, {}, 1);
    expect(entries.map(({ act, details }) => `${act} ${details}`)).toEqual([
      'licensing.licence-moved {"by":"operator","from":"past-due","to":"active"}',
      'licensing.licence-moved {"by":"payments","from":"active","to":"past-due"}',
    ]);
  });

  it('takes no step that may not follow, and knows no register that is not there', async () => {
    await put('ended');
    await expect(licences.move(bed.here.id, { to: 'active', by: 'operator' })).rejects.toThrow(
      'A licence that is ended cannot become active',
    );
    await put('active');
    await expect(licences.move(bed.here.id, { to: 'ended', by: 'payments' })).rejects.toMatchObject({
      code: 'no-such-step',
    });
    await expect(licences.move(newId(), { to: 'ended', by: 'operator' })).rejects.toMatchObject({
      code: 'no-register',
    });
  });

  it('is moved once by two who move it at the same moment', async () => {
    await put('active');
    const both = await Promise.allSettled([
      licences.move(bed.here.id, { to: 'past-due', by: 'payments' }),
      licences.move(bed.here.id, { to: 'past-due', by: 'operator' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('is suspended by the calendar when its days of grace are over, and not a moment before', async () => {
    const until = new Date(NOON.getTime() + 30 * DAY_MS);
    await put('past-due', until);
    const directory = bed.module.get(LicenseeDirectory);
    const list = jest.spyOn(directory, 'list');
    await bed.module.get(Licences).endGrace();
    bed.clock.set(new Date(until.getTime() - 1_000));
    const job = new EndGraceJob({ schedule: jest.fn() } as never, licences);
    await job.run();
    expect((await standing())?.state).toBe('past-due');
    bed.clock.set(until);
    expect(await licences.endGrace()).toBe(1);
    expect(await standing()).toEqual({ state: 'suspended', gracedUntil: null });
    expect(await licences.endGrace()).toBe(0);
    list.mockRestore();
  });

  it('cannot be one that there is not, or graced when nothing is due', async () => {
    await expect(put('paused')).rejects.toThrow('licensees_licence_state_check');
    await expect(put('active', NOON)).rejects.toThrow('licensees_graced_until_check');
  });
});
