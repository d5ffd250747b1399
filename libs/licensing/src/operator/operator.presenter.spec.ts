import type { Licensee } from '@pa/platform';
import type { LicenceEntity } from '../agreements/licence.entity';
import { firstBrand, FIRST_POLICIES } from '../agreements/new-register';
import { HEALTH_KEYS } from '../health/health-figures';
import { healthWords } from './health-words';
import { moveModel, registerModel } from './operator.presenter';
import { REGISTER_SORTS, registersModel } from './registers.presenter';

const register = (name: string, more: Partial<Licensee> = {}): Licensee => ({
  id: name,
  slug: name,
  name,
  primaryHost: `${name}.localhost`,
  brand: firstBrand({ region: name, outwardCodes: [] }),
  policies: FIRST_POLICIES,
  ...more,
});
const AGREEMENT: LicenceEntity = {
  licenseeId: 'a',
  id: 'a',
  organisation: 'Norwich CIL',
  legalForm: 'cio',
  plan: 'small',
  beginsOn: '2027-04-01',
  endsOn: '2030-03-31',
  councils: [],
  outwardCodes: ['NR1'],
  penceAMonth: 24_950,
  vatBasisPoints: 0,
  grantedAt: new Date(0),
  grantedBy: null,
};
interface Table {
  readonly rows: ReadonlyArray<ReadonlyArray<{ readonly text: string }>>;
}

const figuresOf = (count: number) => Object.fromEntries(HEALTH_KEYS.map((key) => [key, count]));

describe('the operator’s pages', () => {
  it('put first whatever needs a look', () => {
    const registers = [
      register('b', { licence: { state: 'active', gracedUntil: null } }),
      register('a'),
      register('c', { licence: { state: 'past-due', gracedUntil: '2027-05-01T00:00:00Z' }, isOpen: false }),
    ];
    const { table } = registersModel({ registers, health: new Map(), notices: [], sort: 'urgency' }) as unknown as {
      table: Table;
    };
    expect(table.rows.map((row) => row.slice(0, 4).map(({ text }) => text))).toEqual([
      ['c', 'Past due, works until 1 May 2027', 'Being set up', 'Not counted yet'],
      ['a', 'Active', 'Open', 'Not counted yet'],
      ['b', 'Active', 'Open', 'Not counted yet'],
    ]);
  });

  it('put the registers in the order of each figure, and last what was not counted', () => {
    const health = new Map(
      [3, 9].map((count, place) => [
        'ab'.charAt(place),
        { registerId: 'ab'.charAt(place), figures: figuresOf(count), countedAt: new Date(0) },
      ]),
    );
    const registers = ['c', 'b', 'a'].map((name) => register(name));
    const namesBy = (sort: (typeof REGISTER_SORTS)[number]) => {
      const { table } = registersModel({ registers, health, notices: [], sort }) as unknown as { table: Table };
      return table.rows.map(([first]) => first?.text).join('');
    };
    const orders = Object.fromEntries(REGISTER_SORTS.map((sort) => [sort, namesBy(sort)]));
    expect(orders).toEqual({
      urgency: 'abc',
      name: 'abc',
      pas: 'abc',
      adverts: 'abc',
      answered: 'abc',
      filled: 'abc',
      waiting: 'bac',
      givenUp: 'bac',
    });
  });

  it('say each figure in words', () => {
    expect(HEALTH_KEYS.map((key) => healthWords(key, 1234))).toEqual([
      '1,234',
      '1,234',
      '1234%',
      '1234%',
      '20 h',
      '1,234',
    ]);
    expect([healthWords('waiting', 0), healthWords('waiting', 59)]).toEqual(['No wait', '59 min']);
    expect([healthWords('pas', undefined), healthWords('filled', null)]).toEqual(['Not counted yet', 'Too few yet']);
    const health = { registerId: 'a', figures: figuresOf(5), countedAt: new Date() };
    const model = registerModel({ register: register('a'), agreement: null, panels: [], health });
    expect(model['health']).toHaveLength(HEALTH_KEYS.length + 1);
  });

  it('say so where there is no register', () => {
    expect(registersModel({ registers: [], health: new Map(), notices: [], sort: 'name' })['table']).toBeNull();
  });

  it('tell what was agreed, in words', () => {
    const facts = { register: register('a'), agreement: AGREEMENT, panels: [], health: null };
    expect(registerModel(facts)['agreement']).toEqual([
      { key: 'Organisation', value: 'Norwich CIL' },
      { key: 'What it is', value: 'Charitable incorporated organisation (CIO)' },
      { key: 'Plan', value: 'Small: up to 500 people' },
      { key: 'Term', value: '1 April 2027 to 31 March 2030' },
      { key: 'Price', value: '£249.50 a month, no VAT' },
      { key: 'Postcodes', value: 'NR1' },
    ]);
    const more = { ...AGREEMENT, councils: ['Norfolk'], outwardCodes: [], penceAMonth: 100_000, vatBasisPoints: 2000 };
    expect(registerModel({ ...facts, agreement: more })['agreement']).toEqual(
      expect.arrayContaining([
        { key: 'Price', value: '£1,000 a month, and 20% VAT' },
        { key: 'Councils', value: 'Norfolk' },
      ]),
    );
    expect(registerModel({ ...facts, agreement: null })['agreement']).toBeNull();
  });

  it('offer the moves that a licence can take, and none once it has ended', () => {
    const of = (state: 'active' | 'ended') =>
      moveModel({
        register: register('a', { licence: { state, gracedUntil: null } }),
        agreement: null,
        panels: [],
        health: null,
      });
    expect(of('active')['moves']).toMatchObject([{ value: 'past-due' }, { value: 'ended' }]);
    expect(of('ended')['moves']).toEqual([]);
  });
});
