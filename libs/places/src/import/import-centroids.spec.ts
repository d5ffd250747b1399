import { Readable } from 'node:stream';
import { InvalidError } from '@pa/platform';
import type { CentroidStore, ImportedCentroid } from './centroid-store';
import { importCentroids, type ImportEvent } from './import-centroids';
import type { ImportFile } from './import-file';

/** Keeps what was saved, as the table does: new codes are added, known ones replaced. */
class KeptCentroids implements CentroidStore {
  readonly rows = new Map<string, ImportedCentroid>();
  source = '';

  save(centroids: readonly ImportedCentroid[], source: string): Promise<void> {
    for (const centroid of centroids) this.rows.set(centroid.outward, centroid);
    this.source = source;
    return Promise.resolve();
  }
}

const fileOf = (text: string, name = 'file.csv', piece = 7): ImportFile => {
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, at) =>
    bytes.subarray(at * piece, (at + 1) * piece),
  );
  return { name, size: bytes.length, chunks: Readable.from(pieces) };
};

async function run(store: CentroidStore, ...files: ImportFile[]): Promise<ImportEvent[]> {
  const events: ImportEvent[] = [];
  for await (const event of importCentroids(Readable.from(files), store)) events.push(event);
  return events;
}

const summaryOf = (events: ImportEvent[]) => events.find((event) => event.kind === 'saved')?.summary;
const badRows = (events: ImportEvent[]) =>
  events.flatMap((event) => (event.kind === 'bad-row' ? [`${event.file} ${event.line}: ${event.why}`] : []));

const ONSPD_2024 = [
  'pcd,pcd2,pcds,dointr,doterm,oscty,oseast1m,osnrth1m,osgrdind,lat,long',
  '"CH1 1AA","CH1  1AA","CH1 1AA","198001","","E10","340500","366200","1",53.19,-2.89',
  '"CH1 1AB","CH1  1AB","CH1 1AB","198001","","E10","340500","366200","1",53.21,-2.91',
  '"CH1 1AC","CH1  1AC","CH1 1AC","198001","199606","E10","340500","366200","1",50.00,-2.00',
  '"CH1 1AD","CH1  1AD","CH1 1AD","198001","","E10","","","9",99.999999,0.000000',
  '"BT1 1AA","BT1  1AA","BT1 1AA","198001","","N10","146000","530000","1",54.602,-5.926',
].join('\n');

const NSPL_2025 = [
  'pcd7,pcd8,pcds,dointr,doterm,usertype,east1m,north1m,gridind',
  'CH1 1AA,CH1  1AA,CH1 1AA,198001,,0,340500,366200,1',
  'BT1 1AA,BT1  1AA,BT1 1AA,198001,,0,146000,530000,1',
  'JE2 3AA,JE2  3AA,JE2 3AA,198001,,0,,,9',
].join('\r\n');

const CODE_POINT_ROWS = [
  '"CH1 1AA",10,340500,366200,"E92000001","E19000001","E18000001","","E08000001","E05000001"',
  '"CH11AB",10,340700,366400,"E92000001","E19000001","E18000001","","E08000001","E05000001"',
  '"CH654AA",90,0,0,"E92000001","E19000001","E18000001","","E08000001","E05000001"',
].join('\n');

describe('an import', () => {
  it('takes the mean of the postcodes in use from ONSPD, as it was named until 2024', async () => {
    const store = new KeptCentroids();
    const events = await run(store, fileOf(`\uFEFF${ONSPD_2024}`));
    expect(store.source).toBe('ONSPD or NSPL');
    expect([...store.rows.values()]).toEqual([
      { outward: 'BT1', latitude: 54.602, longitude: -5.926, postcodes: 1 },
      { outward: 'CH1', latitude: 53.2, longitude: -2.9, postcodes: 2 },
    ]);
    expect(summaryOf(events)).toMatchObject({ rows: 5, used: 3, passedOver: 2, bad: 0, outwardCodes: 2 });
  });

  it('works NSPL as it is named since 2025 out from the National Grid where it has no degrees', async () => {
    const store = new KeptCentroids();
    const events = await run(store, fileOf(NSPL_2025));
    expect([...store.rows.keys()]).toEqual(['CH1']);
    expect(store.rows.get('CH1')?.latitude).toBeCloseTo(53.19, 2);
    expect(store.rows.get('CH1')?.longitude).toBeCloseTo(-2.89, 1);
    expect(summaryOf(events)).toMatchObject({ used: 1, passedOver: 2 });
  });

  it.each([
    ['without a header', ''],
    ['with the short header', 'PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC\n'],
    [
      'with both header lines',
      'PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC\nPostcode,Positional_quality_indicator,Eastings,Northings,a,b,c,d,e,f\n',
    ],
    ['with the long header', 'Postcode,Positional_quality_indicator,Eastings,Northings,a,b,c,d,e,f\n'],
  ])('reads Code-Point Open %s', async (_how, header) => {
    const store = new KeptCentroids();
    await run(store, fileOf(header + CODE_POINT_ROWS));
    expect(store.source).toBe('Code-Point Open');
    expect([...store.rows.values()]).toMatchObject([{ outward: 'CH1', postcodes: 2 }]);
  });

  it('adds up what many files hold of one code', async () => {
    const store = new KeptCentroids();
    const header = 'outward_code,latitude,longitude\n';
    await run(store, fileOf(`${header}CH1,53,-3`, 'a.csv'), fileOf(`${header}ch1,54,-2\nM1,53.4,-2.2`, 'b.csv'));
    expect(store.rows.get('CH1')).toEqual({ outward: 'CH1', latitude: 53.5, longitude: -2.5, postcodes: 2 });
    expect(store.rows.size).toBe(2);
  });

  it('weighs a row by its postcodes, in whatever order its columns stand', async () => {
    const store = new KeptCentroids();
    await run(store, fileOf('postcodes,Longitude,Latitude,Outward code\n3,-3,53,CH1\n1,-2,54,CH1\n'));
    expect(store.rows.get('CH1')).toEqual({ outward: 'CH1', latitude: 53.25, longitude: -2.75, postcodes: 4 });
  });

  it('can be run again, and keeps what another file brought', async () => {
    const store = new KeptCentroids();
    await run(store, fileOf('outward_code,latitude,longitude\nM1,53.4,-2.2'));
    await run(store, fileOf(ONSPD_2024));
    const once = new Map(store.rows);
    await run(store, fileOf(ONSPD_2024));
    expect(store.rows).toEqual(once);
    expect(store.rows.has('M1')).toBe(true);
  });

  it('tells bad rows by line, and uses the others', async () => {
    const store = new KeptCentroids();
    const text = [
      'outward_code,latitude,longitude,postcodes',
      'CH1,53.2,-2.9,10',
      'NPT,51.6,-3.0,5',
      '',
      'CH2,53.2',
      'CH3,north,-2.9,1',
      'CH4,53.2,-29,1',
      'CH5,53.2,-2.9,many',
      'CH6,53.2,-3.1,',
      'CH7,53.2,-3.1,1',
      'CH8,53.2,-3.1,1',
      'CH41,53.2,-3.1,1',
      'CH1 2AB,53.2,-3.1,1',
      'CH42,53.2,-3.1,1',
    ];
    const events = await run(store, fileOf(text.join('\n')));
    expect(badRows(events)).toEqual([
      'file.csv 3: "NPT" is not an outward code',
      'file.csv 5: has 2 columns, not 3 or more',
      'file.csv 6: latitude and longitude must be numbers',
      'file.csv 7: 53.2, -29 is not in the United Kingdom or its islands',
      'file.csv 8: postcodes must be a whole number from 1',
      'file.csv 13: "CH1 2AB" is not an outward code',
    ]);
    expect([...store.rows.keys()]).toEqual(['CH1', 'CH41', 'CH42', 'CH6', 'CH7', 'CH8']);
  });

  it('tells a bad postcode, place or grid reference', async () => {
    const text = [
      'pcds,doterm,lat,long',
      'CH1 1AA,,53.2,-2.9',
      'CH1,,53.2,-2.9',
      'CH1 1AB,,x,-2.9',
      'CH1 1AC,,,',
      'CH1 1AD,,53.2,-2.9',
      'CH1 1AE,,53.2,-2.9',
    ];
    expect(badRows(await run(new KeptCentroids(), fileOf(text.join('\n'))))).toEqual([
      'file.csv 3: "CH1" is not a postcode',
      'file.csv 4: lat and long must be numbers',
    ]);
    const grid = [
      'CH1 1AA,10,340500,366200',
      'CH1 1AB,10,far,366200',
      'CH1 1AC,10,940500,366200',
      'x,10,340500,366200',
    ];
    grid.push('CH1 1AD,10,340500,366200', 'CH1 1AE,10,340500,366200');
    expect(badRows(await run(new KeptCentroids(), fileOf(grid.join('\n'))))).toEqual([
      'file.csv 2: "far, 366200" is not a grid reference',
      'file.csv 3: 940500, 366200 is off the National Grid',
      'file.csv 4: "x" is not a postcode',
    ]);
  });

  it('says how far it is', async () => {
    const rows = Array.from({ length: 120_000 }, (_, at) => `CH${at % 9},53.2,-2.9`);
    const events = await run(
      new KeptCentroids(),
      fileOf(['outward_code,latitude,longitude', ...rows].join('\n'), 'a', 9999),
    );
    const progress = events.flatMap((event) => (event.kind === 'progress' ? [event] : []));
    expect(progress.map(({ rows: read }) => read)).toEqual([50_000, 100_000, 120_000]);
    expect(progress.map(({ percent }) => percent)).toEqual([expect.any(Number), expect.any(Number), 100]);
    expect(progress[0]?.percent).toBeGreaterThan(30);
    expect(progress[0]?.percent).toBeLessThan(60);
  });

  it.each([
    ['empty-file', ''],
    ['unknown-format', 'name,age\nAda,36'],
    ['unknown-format', 'PK\u0003\u0004 not a text'],
    ['no-good-row', 'outward_code,latitude,longitude\n'],
    ['mostly-bad', 'outward_code,latitude,longitude\nCH1,53,-3\nx,1,1\ny,1,1'],
    ['not-text', `outward_code,latitude,longitude\n${'x'.repeat(30_000)}`],
  ])('refuses a file as %s and changes nothing', async (code, text) => {
    const store = new KeptCentroids();
    const refusal = await run(store, fileOf(text, 'file.csv', 40_000)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InvalidError);
    expect(refusal).toMatchObject({ code });
    expect(store.rows.size).toBe(0);
  });
});
