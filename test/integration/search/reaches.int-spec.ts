import type { PlacesService } from '@pa/places';
import type { Licensee, LicenseeDirectory } from '@pa/platform';
import type { SearchPlaces } from '../../../libs/search/src/search-places.service';
import { ReachRenewal } from '../../../libs/search/src/alerts/reach-renewal.service';
import { RenewReachesJob } from '../../../libs/search/src/alerts/renew-reaches.job';
import { SearchReachesRepository } from '../../../libs/search/src/alerts/search-reaches.repository';
import { NORTH, searchBed, SOUTH, type SearchBed } from '../../support/search/search-bed';

const MANY = 450;
const OLD = { districts: ['CH1'], hundredths: [0] };

/** Seen red with the edition left out of the rows that are written: the second round worked everything out again. */
describe('where saved searches reach, after an import of places', () => {
  let bed: SearchBed;
  let edition: string;
  let asked: string[];
  const reaches = new SearchReachesRepository();
  const registers = [{ id: NORTH }, { id: SOUTH }] as Licensee[];

  beforeAll(async () => void (bed = await searchBed()));
  afterAll(() => bed?.close());
  beforeEach(async () => {
    edition = 'one';
    asked = [];
    await bed.behind('TRUNCATE search_reaches CASCADE');
  });

  function renewal(): ReachRenewal {
    const find = async (_register: unknown, { near, radiusMiles }: { near: string; radiusMiles: number }) => {
      asked.push(`${near} ${radiusMiles}`);
      if (near === 'Gone') return { problem: { field: 'near', message: 'We do not know it.' }, spellings: [] };
      return { found: { reach: { districts: ['CH1', near], hundredths: [0, radiusMiles * 100] } } };
    };
    return new ReachRenewal(
      bed.unitOfWork,
      { list: async () => registers } as unknown as LicenseeDirectory,
      { renew: async () => edition } as unknown as PlacesService,
      { find } as unknown as SearchPlaces,
      reaches,
    );
  }

  const put = (licenseeId: string, near: string, radiusHundredths = 250) =>
    bed.unitOfWork.run(licenseeId, (tx) => reaches.put(tx, { near, radiusHundredths, reach: OLD, edition: 'one' }));
  const rows = () =>
    bed.behind('SELECT near, districts, hundredths, edition FROM search_reaches ORDER BY near LIMIT 3');

  it('is worked out anew for every register, and once', async () => {
    await put(NORTH, 'M14');
    await put(SOUTH, 'TQ1', 1000);
    expect(await renewal().goRound()).toBe(0);
    edition = 'two';
    expect(await renewal().goRound()).toBe(2);
    expect(asked).toEqual(['M14 2.5', 'TQ1 10']);
    expect(await rows()).toEqual([
      { near: 'M14', districts: ['CH1', 'M14'], hundredths: [0, 250], edition: 'two' },
      { near: 'TQ1', districts: ['CH1', 'TQ1'], hundredths: [0, 1000], edition: 'two' },
    ]);
    expect(await renewal().goRound()).toBe(0);
  });

  it('stays as it was for a place that the import does not know', async () => {
    await put(NORTH, 'Gone');
    edition = 'two';
    expect(await renewal().goRound()).toBe(1);
    expect(await rows()).toEqual([{ near: 'Gone', ...OLD, edition: 'two' }]);
    expect(await renewal().goRound()).toBe(0);
  });

  it('is worked out in batches, and by one worker where two are at it', async () => {
    await bed.behind(
      `INSERT INTO search_reaches (licensee_id, id, near, radius_hundredths, districts, hundredths, edition)
       SELECT $1, gen_random_uuid(), 'P' || n, 500, '{CH1}', '{0}', 'one' FROM generate_series(1, $2::integer) n`,
      [NORTH, MANY],
    );
    edition = 'two';
    const done = await Promise.all([renewal().goRound(), renewal().goRound()]);
    expect(done[0] + done[1]).toBe(MANY);
    expect(new Set(asked).size).toBe(MANY);
    expect(await bed.behind(`SELECT 1 FROM search_reaches WHERE edition <> 'two'`)).toEqual([]);
  });

  it('is looked at every five minutes', async () => {
    const schedule = jest.fn();
    const goRound = jest.fn();
    const job = new RenewReachesJob({ schedule } as never, { goRound } as never);
    await job.onApplicationBootstrap();
    expect(schedule).toHaveBeenCalledWith(job);
    await job.run();
    expect(goRound).toHaveBeenCalledTimes(1);
  });
});
