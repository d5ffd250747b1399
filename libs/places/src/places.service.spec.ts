import { Clock, SettableClock } from '@pa/platform';
import { CentroidSource } from './centroid-source';
import type { PlaceNotFound, ResolvedPlace } from './near';
import type { OutwardCentroid } from './places-index';
import { PlacesService } from './places.service';
import { readTables } from './tables';

/** Imports as a test sets them. */
class ListedCentroids extends CentroidSource {
  constructor(private listed: OutwardCentroid[] = []) {
    super();
  }

  set(listed: OutwardCentroid[]): void {
    this.listed = listed;
  }

  edition(): Promise<string> {
    return Promise.resolve(JSON.stringify(this.listed));
  }

  list(): Promise<OutwardCentroid[]> {
    return Promise.resolve(this.listed);
  }
}

const NORTH_WEST = 'BB BL CA CH CW FY L LA M OL PR SK WA WN'.split(' ');
const SOUTH_WEST = 'BA BH BS DT EX GL PL SN SP TA TQ TR'.split(' ');

let places: PlacesService;
beforeAll(async () => {
  places = await PlacesService.start(new ListedCentroids(), new Clock());
});

const found = async (near: string, within: readonly string[] = NORTH_WEST): Promise<ResolvedPlace> => {
  const answer = await places.resolve(near, { within });
  if (answer.kind === 'not-found') throw new Error(`${near} was not found`);
  return answer;
};
const missing = async (near: string, within: readonly string[] = NORTH_WEST): Promise<PlaceNotFound> => {
  const answer = await places.resolve(near, { within });
  if (answer.kind !== 'not-found') throw new Error(`${near} is ${answer.label}`);
  return answer;
};

describe('a near that is a code', () => {
  it.each(['CH1', 'ch1', 'CH1 2AB', 'ch12ab', 'CH1 2', 'CH1, Chester', '4 Foregate Street CH1 2AB'])(
    'finds the district in %j and keeps no more of it',
    async (near) => {
      expect(await found(near)).toMatchObject({ kind: 'outward', label: 'CH1, Chester', near: 'CH1', outward: 'CH1' });
    },
  );

  it('finds a code among words that name nothing', async () => {
    expect(await found('our street, M14')).toMatchObject({ kind: 'outward', outward: 'M14' });
  });

  it('takes a postcode area for its post town', async () => {
    const area = await found('ch');
    expect(area).toMatchObject({ kind: 'area', label: 'CH, Chester area', near: 'CH', outward: 'CH1' });
    expect(await found(area.label)).toEqual(area);
  });

  it('says that a district is not there, and names its neighbours', async () => {
    const answer = await missing('M36 4AB');
    expect(answer.asked).toBe('M36');
    expect(answer.nearSpellings.map(({ near }) => near)).toEqual(expect.arrayContaining(['M16', 'M26']));
  });

  it.each([
    ['0L1', 'OL1'],
    ['M2O', 'M20'],
  ])('offers what %j was meant as', async (near, meant) => {
    expect((await missing(near)).nearSpellings[0]?.near).toBe(meant);
  });
});

describe('a near that is a name', () => {
  it.each([
    ['chester', 'Chester, Cheshire', 'CH1'],
    ['Chester, Cheshire', 'Chester, Cheshire', 'CH1'],
    ['chester cheshire', 'Chester, Cheshire', 'CH1'],
    ['Chester, England', 'Chester, Cheshire', 'CH1'],
    ['MANCHESTER', 'Manchester, Greater Manchester', 'M1'],
    ['barrow-in-furness', 'Barrow in Furness, Cumbria', 'LA13'],
    ['Chorlton', 'Chorlton (M21)', 'M21'],
    ['Chorlton, Greater Manchester', 'Chorlton (M21)', 'M21'],
    ['Chorlton, Cheshire', 'Chorlton, Cheshire', 'CW1'],
    ['Wythenshawe', 'Wythenshawe (M22)', 'M22'],
    ['grasmere', 'Grasmere (LA22)', 'LA22'],
    ['Preston', 'Preston, Lancashire', 'PR1'],
    ['alston cumbria', 'Alston, Cumbria', 'CA9'],
  ])('finds %j as %s', async (near, label, outward) => {
    expect(await found(near)).toMatchObject({ kind: 'place', label, outward });
  });

  it('puts the place in the register’s own area first and offers the others', async () => {
    const inNorthWest = await found('Preston', NORTH_WEST);
    expect(inNorthWest.label).toBe('Preston, Lancashire');
    const inSouthWest = await found('preston', SOUTH_WEST);
    expect(areaIsOneOf(inSouthWest.outward, SOUTH_WEST)).toBe(true);
    expect(inSouthWest.choices.map(({ label }) => label)).toContain('Preston, Lancashire');
    expect((await found('st ives', SOUTH_WEST)).label).toBe('St Ives, Cornwall');
  });

  it('holds to a county that is named', async () => {
    expect((await found('St Ives, Cambridgeshire', SOUTH_WEST)).outward).toMatch(/^PE/);
    expect((await missing('Chester, Devon')).nearSpellings.map(({ label }) => label)).toContain('Chester, Cheshire');
  });

  it('tells two places of one name in one county apart', async () => {
    const warton = await found('Warton');
    expect(warton.choices).toHaveLength(1);
    const other = await found(warton.choices[0]?.near ?? '');
    expect(other.point).not.toEqual(warton.point);
    expect(other.choices).toHaveLength(0);
  });

  it.each([
    ['Machester', 'Manchester, Greater Manchester'],
    ['Manchseter', 'Manchester, Greater Manchester'],
    ['Liverpol', 'Liverpool, Merseyside'],
    ['Macclesf', 'Macclesfield, Cheshire'],
    ['Penzanze', 'Penzance, Cornwall'],
    ['Didsburry', 'Didsbury, Greater Manchester'],
  ])('says that %j is nowhere, and offers %s', async (near, label) => {
    const answer = await missing(near);
    expect(answer.asked).toBe(near);
    expect(answer.nearSpellings[0]?.label).toBe(label);
  });

  it.each(['', '  ', 'xyzzyq', '???', 'ж'.repeat(500), '\u0000', "'; drop table people; --", 'Łódź', '東京'])(
    'says that %j is nowhere',
    async (near) => {
      expect((await missing(near)).kind).toBe('not-found');
    },
  );
});

describe('suggestions', () => {
  const labels = (typed: string, limit = 8) =>
    places.suggest(typed, { within: NORTH_WEST, limit }).map(({ label }) => label);

  it.each([
    ['ch1', ['CH1, Chester']],
    ['CH1 2AB', ['CH1, Chester']],
    ['ches', ['Chester, Cheshire']],
    ['ch', ['CH, Chester area']],
    ['manch', ['Manchester, Greater Manchester']],
    ['rus', ['Rusholme (M14)']],
  ])('for %j begin with %j', (typed, first) => expect(labels(typed).slice(0, 1)).toEqual(first));

  it('name the districts in order while a code is typed', () => {
    expect(labels('wn', 3)).toEqual(['WN, Wigan area', 'WN1, Wigan', 'WN2, Hindley']);
    expect(labels('m1', 3)).toEqual(['M1, Manchester', 'M10, Failsworth', 'M11, Clayton']);
    expect(places.suggest('m', { limit: 20 }).every(({ near }) => /^M\d*$/.test(near))).toBe(true);
  });

  it('put the area of two letters before the places when it is the register’s own, else after', () => {
    expect(labels('pl', 20)[0]).not.toBe('PL, Plymouth area');
    const inSouthWest = places.suggest('pl', { within: SOUTH_WEST }).map(({ label }) => label);
    expect(inSouthWest.slice(0, 2)).toEqual(['PL, Plymouth area', 'Plymouth, Devon']);
  });

  it('still know CH1 when a postcode without a gap passes through CH12', () => {
    expect(labels('CH12')).toContain('CH1, Chester');
  });

  it('put names with a later word that begins so after those that begin so', () => {
    const all = labels('hulme', 20);
    expect(all[0]).toBe('Hulme, Greater Manchester');
    expect(all).toContain('Cheadle Hulme, Greater Manchester');
  });

  it('are as many as asked, never more than 20, none for nothing', () => {
    expect(labels('st', 3)).toHaveLength(3);
    expect(places.suggest('st', { limit: 1000 })).toHaveLength(20);
    expect(places.suggest('st')).toHaveLength(8);
    expect(places.suggest(' ')).toEqual([]);
    expect(places.suggest('x')).toEqual([]);
  });
});

it('finds every place and district again by the near that it offers for it', async () => {
  const { districts, names } = (places as unknown as { index: import('./places-index').PlacesIndex }).index;
  for (const { outward } of districts.districts) expect((await found(outward)).outward).toBe(outward);
  for (const place of names) {
    const again = await found(place.label, []);
    expect([again.label, again.point.latitude, again.point.longitude]).toEqual([
      place.label,
      place.latitude,
      place.longitude,
    ]);
  }
});

describe('districts', () => {
  it('are all there for both regions, and every postcode area has its post town', async () => {
    expect(readTables().areas.size).toBe(124);
    for (const area of readTables().areas.keys()) expect((await found(area, [])).kind).toBe('area');
    expect(places.listDistricts(NORTH_WEST).length + places.listDistricts(SOUTH_WEST).length).toBe(624);
  });

  it('know their names, centres and distances', () => {
    expect(places.isKnownDistrict('CH1')).toBe(true);
    expect(places.isKnownDistrict('CH0')).toBe(false);
    expect(places.districtName('M14')).toBe('Fallowfield');
    expect(places.districtName('M98')).toBeNull();
    expect(places.centroid('M98')).toBeNull();
    expect(places.hundredthsBetween('CH1', 'CH1')).toBe(0);
    expect(places.hundredthsBetween('CH1', 'M98')).toBeNull();
    expect(places.hundredthsBetween('CH1', 'L1')).toBeGreaterThan(1300);
  });

  it('within a distance come nearest first', async () => {
    const { point } = await found('Chester');
    const near = places.districtsWithin(point, 10);
    expect(near[0]).toEqual({ district: 'CH1', hundredthsOfMile: 0 });
    expect(near.map(({ district }) => district)).toEqual(expect.arrayContaining(['CH2', 'CH65', 'CH5']));
    expect(near.every(({ hundredthsOfMile }) => hundredthsOfMile <= 1000)).toBe(true);
  });
});

describe('after an import', () => {
  it('answers with its centres, new districts among them, within a minute', async () => {
    const centroids = new ListedCentroids();
    const clock = new SettableClock(new Date('2026-03-02T09:00:00Z'));
    const own = await PlacesService.start(centroids, clock);
    const before = own.centroid('CH1');
    centroids.set([
      { outward: 'CH1', latitude: 53.2, longitude: -2.9 },
      { outward: 'CH98', latitude: 53.191, longitude: -2.891 },
    ]);
    await own.resolve('CH1');
    expect(own.centroid('CH1')).toEqual(before);
    clock.set(new Date('2026-03-02T09:01:00Z'));
    expect(await own.resolve('CH1')).toMatchObject({ point: { latitude: 53.2, longitude: -2.9 } });
    expect(own.isKnownDistrict('CH98')).toBe(true);
    expect(own.districtName('CH98')).toBe('Chester');
    expect(own.isKnownDistrict('CH2')).toBe(true);
  });
});

function areaIsOneOf(outward: string, areas: readonly string[]): boolean {
  return areas.some((area) => new RegExp(`^${area}[0-9]`).test(outward));
}
