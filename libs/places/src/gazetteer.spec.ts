import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readGazetteer } from './gazetteer';
import { buildPlacesIndex } from './places-index';

describe('the gazetteer', () => {
  it('gives every place an id of its own', async () => {
    const gazetteer = await readGazetteer();
    expect(new Set(gazetteer.map(({ id }) => id)).size).toBe(gazetteer.length);
    expect(gazetteer.find(({ id }) => id === 'ENG.Z8/Chester')).toMatchObject({ name: 'Chester', region: 'ENG.Z8' });
    expect(gazetteer.find(({ id }) => id === 'ENG.C9/Saint Bees')?.name).toBe('St Bees');
  });

  it('refuses a file in which its places are not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gazetteer-'));
    writeFileSync(join(folder, 'cities.json'), '[{"name":"Paris","country":"FR"}]');
    await expect(readGazetteer(join(folder, 'cities.json'))).rejects.toThrow('has 0 places of ours');
    rmSync(folder, { recursive: true });
  });

  it('is refused when our tables name a place that it has not', async () => {
    const tables = { areas: new Map([['CH', 'ENG.Z8/Chestre']]), counties: new Map<string, string>(), districts: [] };
    const gazetteer = await readGazetteer();
    expect(() => buildPlacesIndex({ gazetteer, tables, centroids: [] })).toThrow('no place "ENG.Z8/Chestre"');
  });
});
