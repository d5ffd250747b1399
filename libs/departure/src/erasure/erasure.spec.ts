import { ErasureForm } from '../pages/erasure.form';
import { erasureModel, erasuresModel, progressOf } from '../pages/erasure.presenter';
import { certificateOf } from './certificate';
import type { Erasure } from './erasure';
import { obstaclesTo } from './obstacles';

const NOON = new Date('2026-11-23T12:00:00Z');
const ERASED: Erasure = {
  id: 'e',
  registerId: 'r',
  registerName: 'North Register',
  organisation: null,
  state: 'done',
  proposedBy: 'one',
  proposedAt: NOON,
  copy: null,
  noCopyWords: 'A letter.',
  confirmedBy: null,
  confirmedAt: NOON,
  found: { people: 1, views: 0 },
  rowsDone: 1,
  filesDone: 2,
  kept: { receipts: 3, licences: 0 },
  number: 7,
  doneAt: NOON,
};
const NAMES = { proposer: 'Olwen F.', confirmer: null };

describe('what stands against erasing a register', () => {
  it.each([
    [null, 0, ['Its licence has not ended. End it first, so that people can fetch what is theirs.']],
    [
      '2026-11-23T12:00:00.001Z',
      0,
      ['People can fetch what is theirs until 23 November 2026. It can be erased from then on.'],
    ],
    ['2026-11-23T12:00:00.000Z', 0, []],
    ['2026-11-23T12:00:00.000Z', 2, ['Data of 2 people must be kept for now. The managers have to end each hold.']],
  ])('from %s on, with %i holds', (erasableFrom, held, words) => {
    expect(obstaclesTo({ erasableFrom, held, organisation: null, copy: null }, NOON)).toEqual(words);
  });
});

describe('a certificate of deletion', () => {
  it('tells what went, what stayed and why, and who agreed', () => {
    const map = { 'public.people': { holds: 'People with an account', retention: '', columns: {} } };
    const certificate = certificateOf(ERASED, NAMES, map)!;
    expect(certificate.title).toBe('Certificate of deletion number 7');
    expect(certificate.facts.map(({ value }) => value)).toEqual([
      'North Register',
      '23 November 2026',
      'Olwen F., 23 November 2026',
      'An operator who has left, 23 November 2026',
      '1 row and 2 files',
      'None was taken. A letter.',
    ]);
    expect(certificate.erased).toEqual([{ key: 'people', value: '1 row. People with an account' }]);
    expect(certificate.kept).toMatchObject([{ key: 'receipts' }]);
    expect(certificate.notes[0]).toBe('1 more table was looked at and held nothing of the register.');
  });

  it('names the copy that was taken, and is none before the end', () => {
    const copy = { manifestSha256: 'ab12', takenAt: NOON };
    const { facts } = certificateOf({ ...ERASED, copy, noCopyWords: null, organisation: 'A CIL' }, NAMES, {})!;
    expect(facts.map(({ value }) => value)).toEqual(expect.arrayContaining(['A CIL', 'ab12']));
    expect(certificateOf({ ...ERASED, doneAt: null }, NAMES, {})).toBeNull();
  });
});

describe('the pages of erasing', () => {
  const shown = (erasure: Erasure, viewerId: string) =>
    erasureModel({ look: { erasure, names: NAMES, obstacles: [] }, form: new ErasureForm(), viewerId, map: {} });

  it('say how far it is, never more than all', () => {
    expect(progressOf({ ...ERASED, found: null })).toEqual({ words: 'We begin within a minute.', part: 0 });
    expect(progressOf({ ...ERASED, found: { people: 4_000 }, rowsDone: 5_000 })).toEqual({
      words: '4,000 of 4,000 rows are erased.',
      part: 100,
    });
    expect(progressOf({ ...ERASED, found: {} }).part).toBe(100);
  });

  it('let the one who proposed it wait for another', () => {
    const proposed = { ...ERASED, state: 'proposed' as const };
    expect([shown(proposed, 'one')['isOwn'], shown(proposed, 'two')['isOwn']]).toEqual([true, false]);
    expect(shown(proposed, 'one')['page']).toMatchObject({ back: { href: '/operator/registers/r' } });
  });

  it('list what was erased, and say so where nothing was', () => {
    expect(erasuresModel([])['table']).toBeNull();
    expect(
      JSON.stringify(erasuresModel([ERASED, { ...ERASED, state: 'erasing', number: null, doneAt: null }])),
    ).toMatch(/Number 7.*None yet/);
  });
});
