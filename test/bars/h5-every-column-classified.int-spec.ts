import { Client } from 'pg';
import { dataMap, retentionSchedule } from '../../apps/cli/src/data-map';
import { COLUMN_CLASSES, EXPORTED_CLASSES, type DataMap, type MappedTable } from '../../libs/platform/src';
import { listTables, type CatalogueTable } from '../support/catalogue';
import { createTestDatabase, type TestDatabase } from '../support/database/test-database';

/**
 * H5. Every column of every table is classified and stands under a rule of the retention schedule. Seen red with a column
 * added to a table (`ALTER TABLE people ADD shoe_size`), a table added, and a rule's key misspelt.
 */
describe('H5: every column has a class and an end', () => {
  let database: TestDatabase;
  let superuser: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    superuser = new Client({ connectionString: database.superUrl });
    await superuser.connect();
  });

  afterAll(async () => {
    await superuser.end();
    await database.drop();
  });

  it('finds nothing in the catalogue that the map does not know, and nothing in the map that is not there', async () => {
    expect(differences(await listTables(superuser), dataMap)).toEqual([]);
  });

  it('notices a new column and a new table', async () => {
    const before = differences(await listTables(superuser), dataMap);
    await superuser.query('BEGIN');
    await superuser.query('ALTER TABLE people ADD COLUMN shoe_size text');
    await superuser.query('CREATE TABLE shoes (id uuid)');
    const found = differences(await listTables(superuser), dataMap);
    await superuser.query('ROLLBACK');
    expect(found.filter((problem) => !before.includes(problem))).toEqual([
      'public.people.shoe_size has no class',
      'public.shoes is not in the data map',
    ]);
  });

  it('puts every table under a rule of the schedule', () => {
    const keys = new Set(retentionSchedule.map(({ key }) => key));
    expect(Object.entries(dataMap).filter(([, { retention }]) => !keys.has(retention))).toEqual([]);
    expect(keys.size).toBe(retentionSchedule.length);
  });

  it('gives every personal column to the person, or says why not', () => {
    expect(Object.entries(dataMap).flatMap(([name, table]) => withheld(name, table))).toEqual([]);
  });
});

function differences(tables: readonly CatalogueTable[], map: DataMap): string[] {
  const there = new Map(tables.map(({ table, columns }) => [table, columns]));
  const inCatalogue = tables.flatMap(({ table, columns }) => {
    const mapped = map[table];
    if (!mapped) return [`${table} is not in the data map`];
    return columns
      .filter((column) => !COLUMN_CLASSES.includes(mapped.columns[column] as never))
      .map((column) => `${table}.${column} has no class`);
  });
  const inMap = Object.entries(map).flatMap(([table, { columns }]) =>
    Object.keys(columns)
      .filter((column) => !there.get(table)?.includes(column))
      .map((column) => `${table}.${column} is in the map and not in the database`),
  );
  return [...inCatalogue, ...inMap];
}

function withheld(name: string, { columns, exports = [], exempt = {} }: MappedTable): string[] {
  return Object.entries(columns)
    .filter(([, kind]) => EXPORTED_CLASSES.includes(kind))
    .map(([column]) => column)
    .filter((column) => !exports.some(({ only }) => !only || only.includes(column)))
    .filter((column) => !(exempt[column] ?? exempt['*']))
    .map((column) => `${name}.${column} is in nobody's export, and no reason is given`);
}
