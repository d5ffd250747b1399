import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock, runMigrations } from '@pa/platform';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database/test-database';
import { CentroidsRepository, withCentroids } from './centroids.repository';
import { placesEntities } from './entities';
import { placesMigrations } from './migrations';
import { importPlaces } from './places-import.command';
import { PlacesService } from './places.service';

let database: TestDatabase;
let owner: DataSource;
let app: DataSource;

const connect = (url: string): Promise<DataSource> =>
  new DataSource({ type: 'postgres', url, entities: [...placesEntities] as [] }).initialize();

beforeAll(async () => {
  database = await createTestDatabase();
  await runMigrations(database.ownerUrl, placesMigrations);
  owner = await connect(database.ownerUrl);
  app = await connect(database.appUrl);
});
afterAll(async () => {
  await owner.destroy();
  await app.destroy();
  await database.drop();
});

const chester = { outward: 'CH1', latitude: 53.2, longitude: -2.9, postcodes: 3 };
const newOne = { outward: 'CH98', latitude: 53.19, longitude: -2.89, postcodes: 1 };

describe('imported centres', () => {
  it('are none before an import', async () => {
    const repository = new CentroidsRepository(app);
    expect(await repository.list()).toEqual([]);
    expect(await repository.edition()).toBe('0 of never');
  });

  it('are kept by outward code, and an import again changes nothing but its time', async () => {
    const repository = new CentroidsRepository(owner);
    await repository.save([chester, newOne], 'outward codes');
    const first = await repository.edition();
    await repository.save([chester, newOne], 'ONSPD or NSPL');
    expect(await repository.edition()).not.toBe(first);
    expect((await repository.list()).sort((a, b) => (a.outward < b.outward ? -1 : 1))).toEqual([
      { outward: 'CH1', latitude: 53.2, longitude: -2.9 },
      { outward: 'CH98', latitude: 53.19, longitude: -2.89 },
    ]);
    expect(await owner.query('SELECT DISTINCT source, postcodes FROM places_outward_centroids ORDER BY 2')).toEqual([
      { source: 'ONSPD or NSPL', postcodes: 1 },
      { source: 'ONSPD or NSPL', postcodes: 3 },
    ]);
  });

  it('are saved all or not at all', async () => {
    const repository = new CentroidsRepository(owner);
    const before = await repository.edition();
    const abroad = { outward: 'CH2', latitude: 12, longitude: 99, postcodes: 1 };
    await expect(repository.save([{ ...chester, postcodes: 9 }, abroad], 'outward codes')).rejects.toThrow('in_range');
    expect(await repository.edition()).toBe(before);
  });

  it('are for the app to read and not to change', async () => {
    await expect(new CentroidsRepository(app).save([chester], 'outward codes')).rejects.toThrow('permission denied');
    expect(await new CentroidsRepository(app).list()).toHaveLength(2);
  });

  it('are what places answers with', async () => {
    const places = await PlacesService.start(new CentroidsRepository(app), new Clock());
    expect(places.centroid('CH1')).toEqual({ latitude: 53.2, longitude: -2.9 });
    expect(await places.resolve('CH98')).toMatchObject({ label: 'CH98, Chester', outward: 'CH98' });
  });
});

it('takes an import from a file, as the command does', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'places-'));
  const path = join(folder, 'codes.csv');
  writeFileSync(
    path,
    'outward_code,latitude,longitude,postcodes\nM14,53.45,-2.22,1577\nnonsense,1,1,1\nCH1,53.19,-2.9,2020',
  );
  const printed: string[] = [];
  const once = () =>
    withCentroids(database.ownerUrl, (store) =>
      importPlaces({ paths: [path], store, print: (line) => printed.push(line) }),
    );
  await once();
  const kept = await new CentroidsRepository(app).list();
  await once();
  rmSync(folder, { recursive: true });
  expect(printed[0]).toBe('codes.csv line 3: "NONSENSE" is not an outward code');
  expect(kept).toContainEqual({ outward: 'M14', latitude: 53.45, longitude: -2.22 });
  expect(kept).toContainEqual({ outward: 'CH98', latitude: 53.19, longitude: -2.89 });
  expect(new Set(await new CentroidsRepository(app).list())).toEqual(new Set(kept));
});

it('can be undone', async () => {
  const runner = owner.createQueryRunner();
  const [Migration] = placesMigrations;
  await new Migration!().down(runner);
  expect(await runner.hasTable('places_outward_centroids')).toBe(false);
  await runner.release();
});
