import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportedCentroid } from './import/centroid-store';
import { checkPlaces } from './places-check.command';
import { importPlaces } from './places-import.command';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'places-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, ...lines: string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
};

async function imported(...paths: string[]) {
  const saved: ImportedCentroid[] = [];
  const printed: string[] = [];
  const store = { save: (centroids: readonly ImportedCentroid[]) => Promise.resolve(void saved.push(...centroids)) };
  await importPlaces({ paths, store, print: (line) => printed.push(line) });
  return { saved, printed };
}

const HEADER = 'outward_code,latitude,longitude';

describe('places:import', () => {
  it('reads every .csv of a folder, says which rows are bad, and what it saved', async () => {
    write('a.csv', HEADER, 'CH1,53.2,-2.9', 'nonsense,1,1', 'CH2,53.2,-2.9');
    write('b.csv', HEADER, 'M1,53.4,-2.2');
    write('read me.txt', 'not for us');
    const { saved, printed } = await imported(folder);
    expect(saved.map(({ outward }) => outward)).toEqual(['CH1', 'CH2', 'M1']);
    expect(printed).toEqual([
      'a.csv line 3: "NONSENSE" is not an outward code',
      'a.csv: 100% (3 rows)',
      'b.csv: 100% (4 rows)',
      'Read 4 rows (outward codes): 3 used, 0 passed over, 1 bad.',
      'Saved the centres of 3 outward codes. Running servers use them within a minute, saved searches within five.',
    ]);
  });

  it('names the first 50 bad rows and counts the rest', async () => {
    const good = Array.from({ length: 70 }, () => 'CH1,53.2,-2.9');
    const wrong = Array.from({ length: 60 }, () => 'CH1,0,0');
    const { printed } = await imported(write('a.csv', HEADER, ...good, ...wrong));
    expect(printed.filter((line) => line.includes(' line '))).toHaveLength(50);
    expect(printed).toContain('More bad rows follow; they are counted at the end.');
    expect(printed.at(-2)).toContain('60 bad');
  });

  it('says what is wrong with a path', async () => {
    await expect(imported(join(folder, 'nowhere.csv'))).rejects.toMatchObject({ code: 'no-such-file' });
    await expect(imported(folder)).rejects.toMatchObject({ code: 'no-files' });
    await expect(imported(write('codepo_gb.zip', 'PK'))).rejects.toMatchObject({ code: 'packed' });
  });
});

describe('places:check', () => {
  const checked = async (path: string, ...areas: string[]): Promise<string[]> => {
    const printed: string[] = [];
    await checkPlaces({ path, areas, print: (line) => printed.push(line) });
    return printed;
  };

  it('says how far our table is from the real centres, and what it lacks', async () => {
    const path = write('real.csv', HEADER, 'CH1,53.1905,-2.89189', 'CH0,53.2,-2.9', 'M1,54,-2.2');
    const [figures, worst, missing] = await checked(path, 'CH');
    expect(figures).toBe('1 outward codes: median 0.00 miles off, nine in ten within 0.00, worst 0.00.');
    expect(worst).toBe('  CH1, Chester: 0.00');
    expect(missing).toBe('In the file and not in our table: CH0');
    expect((await checked(path))[0]).toMatch(/^2 outward codes: .* worst 3\d\.\d\d\.$/);
    await expect(checked(path, 'ZE')).rejects.toMatchObject({ code: 'nothing-to-check' });
  });
});
