import { parse } from 'node:querystring';
import fc from 'fast-check';
import { KINDS } from '@pa/matching';
import { taxonomies } from '@pa/register';
import { changed, searchParams } from './pa-search-params';
import { EMPTY_SEARCH, SORTS, type PaSearch } from './pa-search';
import { readPaSearch } from './read-pa-search';

const keys = (list: readonly { key: string }[]) => fc.subarray(list.map(({ key }) => key));
const span = fc.record({
  day: fc.integer({ min: 0, max: 6 }),
  start: fc.integer({ min: 0, max: 47 }).map((slot) => slot * 30),
  minutes: fc.integer({ min: 1, max: 47 }).map((slots) => slots * 30),
  kind: fc.constantFrom(...KINDS),
});

const anySearch = fc
  .record({
    near: fc.option(fc.constantFrom('CH1', 'Chester, Cheshire', 'Ynys Môn', 'a & b=c'), { nil: null }),
    radiusMiles: fc.constantFrom(0.5, 3, 10, 12.5, 100),
    hours: fc.array(span, { maxLength: 5 }),
    kind: fc.constantFrom(...KINDS),
    tasks: keys(taxonomies.tasks.slice(0, 9)),
    optionalTasks: keys(taxonomies.tasks.slice(9, 18)),
    neverTasks: keys(taxonomies.tasks.slice(18, 27)),
    languages: keys(taxonomies.languages),
    values: keys(taxonomies.values),
    drives: fc.boolean(),
    q: fc.constantFrom('', 'calm, patient', 'café “hi”'),
    sort: fc.constantFrom(...SORTS),
    page: fc.integer({ min: 1, max: 5000 }),
    pageSize: fc.integer({ min: 1, max: 50 }),
  })
  .map((wishes): PaSearch => ({ ...EMPTY_SEARCH, ...wishes }))
  .map((search): PaSearch => (search.near === null ? { ...search, radiusMiles: 10, sort: 'best' } : search));

const read = (query: string) => readPaSearch(parse(query));
const problem = (query: string) => read(query).problems[0]?.message;

describe('a search in an address', () => {
  it('is read back as the search it was made of', () => {
    fc.assert(
      fc.property(anySearch, (search) => {
        expect(read(searchParams(search))).toEqual({ search, problems: [] });
      }),
    );
  });

  it('never throws, whatever is sent, and tells what it could not read', () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.string(), fc.constantFrom(...Object.keys(EMPTY_SEARCH))), value),
        (query) => {
          const { search, problems } = readPaSearch(query);
          expect(Object.keys(search)).toEqual(Object.keys(EMPTY_SEARCH));
          expect(problems.length).toBeLessThanOrEqual(20);
        },
      ),
    );
  });

  it('is empty when nothing is asked, and empty fields of a form ask nothing', () => {
    expect(searchParams(EMPTY_SEARCH)).toBe('');
    expect(read('near=&q=&radiusMiles=&hours=&tasks=&sort=&page=')).toEqual({ search: EMPTY_SEARCH, problems: [] });
  });

  it('takes a list in pieces, as boxes of a form send it, and each key once', () => {
    expect(read('tasks=hoist&tasks=washing,hoist').search.tasks).toEqual(['hoist', 'washing']);
  });

  it('gives hours the kind that is named once for all of them', () => {
    expect(read('hours=fri 22:00-07:00&kind=waking-night').search.hours).toEqual([
      { day: 4, start: 1320, minutes: 540, kind: 'waking-night' },
    ]);
  });

  it('never keeps the second half of a postcode, in the place or in words', () => {
    const { search } = read('near=12 High Street CH1 2AB&q=near ch12ab');
    expect([search.near, search.q]).toEqual(['CH1', 'near CH1']);
  });

  it.each([
    ['taks=hoist', 'We do not know “taks”. Did you mean tasks?'],
    ['tasks=hosit', 'We do not know “hosit” in tasks. Did you mean hoist?'],
    ['radiusMiles=0', 'Choose a distance from 0.5 to 100 miles, for example 0.5.'],
    ['radiusMiles=1e3', 'Choose a distance from 0.5 to 100 miles, for example 10.'],
    ['hours=mon 07:10-09:00', expect.stringContaining('mon 07:00-09:00 or mon 07:30-09:00')],
    ['sort=distance', 'To put the nearest first, say where: a town or a postcode.'],
    ['liveIn=1', 'Write liveIn=true or leave it out.'],
    ['page=1.5', 'page is a whole number from 1 to 5000.'],
    ['q=a&q=b', 'Give q once.'],
  ])('says of %s what would be right', (query, message) => {
    expect(problem(query)).toEqual(message);
  });
});

describe('changing a search', () => {
  it('starts again on the first page, and cannot sort by a distance from nowhere', () => {
    const search: PaSearch = { ...EMPTY_SEARCH, near: 'CH1', sort: 'distance', page: 4 };
    expect(changed(search, { q: 'calm' })).toEqual({ ...search, q: 'calm', page: 1 });
    expect(changed(search, { near: null })).toEqual({ ...EMPTY_SEARCH });
  });
});
