import {
  AuditReader,
  CONFIG,
  InvalidError,
  LicenseeDirectory,
  Notifications,
  type Actor,
  type Config,
} from '@pa/platform';
import { demonstrationBrands } from '@pa/web';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { until } from '../../../test/support/live/until';
import { accountsBed, type AccountsBed } from '../../../test/support/accounts/accounts-bed';
import { Brands, type BrandChange } from './brands.service';
import { CachedLicenseeDirectory } from './cached-licensee-directory';

const managerOf = (licenseeId: string): Actor => ({
  personId: newId(),
  licenseeId,
  displayName: 'M',
  roles: ['manager'],
  via: 'session',
});

describe('the registers', () => {
  let bed: AccountsBed;
  let directory: CachedLicenseeDirectory;

  beforeAll(async () => {
    bed = await accountsBed();
    directory = bed.module.get(CachedLicenseeDirectory);
  });

  afterAll(() => bed?.close());
  beforeEach(() => directory.forget());

  it('are found by host name and by id, and by nothing else', async () => {
    expect(await directory.findByHost('north-west.localhost')).toMatchObject({
      id: bed.here.id,
      slug: 'north-west',
      primaryHost: 'north-west.localhost',
      policies: { moderation: 'before' },
    });
    expect(await directory.findById(bed.elsewhere.id)).toMatchObject({ slug: 'south-west' });
    for (const host of ['', 'localhost', 'west.localhost', 'constructor', 'north-west.localhost.evil.example'])
      expect(await directory.findByHost(host)).toBeNull();
    expect(await directory.findById(newId())).toBeNull();
    expect((await directory.list()).map(({ slug }) => slug)).toEqual(['north-west', 'south-west']);
    expect(bed.module.get(LicenseeDirectory)).toBe(directory);
  });

  it('answer at further hosts too, and name the first of them in links', async () => {
    await bed.behind('INSERT INTO licensee_hosts VALUES ($1, $2, false)', ['a.example', bed.here.id]);
    expect(await directory.findByHost('a.example')).toMatchObject({ primaryHost: 'north-west.localhost' });
    await bed.behind(`UPDATE licensee_hosts SET is_primary = false WHERE licensee_id = $1`, [bed.elsewhere.id]);
    directory.forget();
    expect(await directory.findById(bed.elsewhere.id)).toMatchObject({ primaryHost: 'south-west.localhost' });
  });

  it('are known to another process within a second of a change, which asks the database for nothing meanwhile', async () => {
    const notifications = new Notifications({ databaseUrl: bed.database.appUrl } as Config);
    const other = new CachedLicenseeDirectory(bed.module.get(DataSource), notifications, bed.module.get(CONFIG));
    await notifications.onApplicationBootstrap();
    try {
      await other.list();
      const find = jest.spyOn(bed.module.get(DataSource).manager, 'find');
      const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 30_000);
      for (let asked = 0; asked < 100; asked++) await other.findByHost('north-west.localhost');
      now.mockRestore();
      expect(find).not.toHaveBeenCalled();
      find.mockRestore();
      const changedAt = Date.now();
      await bed.behind(`UPDATE licensees SET name = 'Renamed' WHERE id = $1`, [bed.elsewhere.id]);
      await until('the new name is known', async () => (await other.findById(bed.elsewhere.id))?.name === 'Renamed');
      expect(Date.now() - changedAt).toBeLessThan(1_000);
      await bed.behind('INSERT INTO licensee_hosts VALUES ($1, $2, false)', ['b.example', bed.here.id]);
      await until('a new host is known', async () => (await other.findByHost('b.example')) !== null);
      await bed.behind('DELETE FROM licensee_hosts WHERE host = $1', ['b.example']);
      await until('a host that is gone is not known', async () => (await other.findByHost('b.example')) === null);
    } finally {
      await notifications.onApplicationShutdown();
    }
    expect(notifications.isListening).toBe(false);
  });

  it('are read anew when listening was interrupted, for something may have been missed', async () => {
    await directory.list();
    const find = jest.spyOn(bed.module.get(DataSource).manager, 'find');
    directory.regained();
    await directory.list();
    expect(find).toHaveBeenCalledTimes(2);
    find.mockRestore();
  });

  it('are read from the database once for many who ask at once, and again when five seconds old where nothing is heard', async () => {
    const deaf = new Notifications({} as Config);
    const own = new CachedLicenseeDirectory(bed.module.get(DataSource), deaf, bed.module.get(CONFIG));
    const find = jest.spyOn(bed.module.get(DataSource).manager, 'find');
    await Promise.all(Array.from({ length: 50 }, () => own.list()));
    expect(find).toHaveBeenCalledTimes(2);
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 5_000);
    await own.list();
    expect(find).toHaveBeenCalledTimes(4);
    now.mockRestore();
    find.mockRestore();
  });

  it('change their look for everyone at once, and only their own', async () => {
    const reading = directory.list();
    await bed.module.get(Brands).change(managerOf(bed.here.id), { ...change, region: 'The North' });
    await reading;
    expect((await directory.findById(bed.here.id))?.brand).toMatchObject({ region: 'The North', areas: ['CH'] });
    expect((await directory.findById(bed.elsewhere.id))?.brand.region).toBe('South West');
    const { entries } = await bed.module.get(AuditReader).list(bed.here.id, {}, 1);
    expect(entries).toMatchObject([{ act: 'licensing.brand-changed', subjectId: bed.here.id }]);
  });

  it('refuse colours that people could not read, beside the field, with the ratio, and change nothing', async () => {
    const refusal = await bed.module
      .get(Brands)
      .change(managerOf(bed.here.id), { ...change, accent: '#8a6a8a', paper: '#d0d0d0', region: 'Unreadable' })
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InvalidError);
    const { fields } = refusal as InvalidError;
    expect(fields).toContainEqual({
      field: 'accent',
      message: expect.stringMatching(/^This colour has a contrast of 4\.\d+ to 1 with white\. It needs 7 to 1 or more/),
    });
    expect(fields).toContainEqual({ field: 'paper', message: expect.stringContaining('with small text') });
    expect((await directory.findById(bed.here.id))?.brand.region).not.toBe('Unreadable');
  });

  it('refuse a change of a register that is not there', async () => {
    await expect(bed.module.get(Brands).change(managerOf(newId()), change)).rejects.toThrow('no longer here');
  });
});

const change: BrandChange = {
  ...demonstrationBrands['north-west'],
  region: 'North West',
  shortName: 'PA Register',
  welcome: 'Welcome',
  strapline: 'Find someone who fits your life',
  phone: '0151 496 0142',
  openingHours: 'Monday to Friday',
  textRelay: '',
  email: 'help@example.com',
  address: '',
  footerLine: 'Run by disabled people.',
};
