import { v7 as newId } from 'uuid';
import { grantProblems, penceOf, type LicenceGrant } from './grant';

const GRANT: LicenceGrant = {
  id: newId(),
  region: 'East Anglia',
  slug: 'east-anglia',
  organisation: 'Norwich Centre for Independent Living',
  legalForm: 'cio',
  plan: 'small',
  beginsOn: '2027-04-01',
  endsOn: '2030-03-31',
  councils: ['Norfolk'],
  outwardCodes: ['NR1', 'W1A'],
  penceAMonth: 25_000,
  vatBasisPoints: 2000,
  manager: 'manager@example.com',
};

describe('what an operator grants', () => {
  it('is taken as it is when every answer is right', () => {
    expect(grantProblems(GRANT)).toEqual([]);
    expect(grantProblems({ ...GRANT, councils: [], penceAMonth: 0 })).toEqual([]);
    expect(grantProblems({ ...GRANT, outwardCodes: [] })).toEqual([]);
  });

  it.each<[string, Partial<LicenceGrant>]>([
    ['region', { region: ' ' }],
    ['region', { region: 'x'.repeat(41) }],
    ['slug', { slug: 'East Anglia' }],
    ['slug', { slug: '-east' }],
    ['slug', { slug: 'platform' }],
    ['organisation', { organisation: '' }],
    ['legalForm', { legalForm: 'club' as never }],
    ['plan', { plan: 'free' as never }],
    ['beginsOn', { beginsOn: '2027-02-30' }],
    ['endsOn', { endsOn: 'soon' }],
    ['endsOn', { endsOn: '2027-04-01' }],
    ['councils', { councils: [], outwardCodes: [] }],
    ['councils', { councils: ['x'.repeat(81)] }],
    ['outwardCodes', { outwardCodes: ['NR1 1AA'] }],
    ['price', { penceAMonth: null }],
    ['price', { penceAMonth: -1 }],
    ['price', { penceAMonth: 10_000_001 }],
    ['vat', { vatBasisPoints: Number.NaN }],
    ['manager', { manager: 'somebody' }],
  ])('names the field to look at again: %s', (field, wrong) => {
    expect(grantProblems({ ...GRANT, ...wrong }).map((problem) => problem.field)).toEqual([field]);
  });

  it('reads pounds as people write them', () => {
    expect(['250', '£249.50', '1,250', ' £ 0.5 '].map(penceOf)).toEqual([25_000, 24_950, 125_000, 50]);
    expect(['', '-5', '1e3', '5.123', '€5', '12,50', '0x10'].map(penceOf)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
