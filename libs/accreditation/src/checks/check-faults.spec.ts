import { declaredOf, faultsOf, type CheckInput } from './check-faults';
import { monthsAfter } from '../days';

const TODAY = '2026-11-22';
const DBS: CheckInput = {
  kind: 'dbs',
  level: 'enhanced-barred',
  workforce: 'adult',
  issuedOn: '2025-11-03',
  validTo: null,
  isUpdated: true,
};
const INSURANCE: CheckInput = {
  kind: 'business-insurance',
  level: null,
  workforce: null,
  issuedOn: '2026-03-01',
  validTo: '2027-02-28',
  isUpdated: false,
};

const fields = (input: CheckInput) => faultsOf(input, TODAY).map(({ field }) => field);

describe('what a PA tells of a check', () => {
  it('is taken when it is whole', () => {
    expect(faultsOf(DBS, TODAY)).toEqual([]);
    expect(faultsOf(INSURANCE, TODAY)).toEqual([]);
  });

  it.each([
    ['a kind that is none', { ...DBS, kind: 'horoscope' }, ['kind']],
    ['no level', { ...DBS, level: null }, ['level']],
    ['a level that is none', { ...DBS, level: 'super' }, ['level']],
    ['nobody to work with', { ...DBS, workforce: null }, ['workforce']],
    ['no date', { ...DBS, issuedOn: null }, ['issuedOn']],
    ['a date that is none', { ...DBS, issuedOn: '2026-02-30' }, ['issuedOn']],
    ['a date to come', { ...DBS, issuedOn: '2026-11-23' }, ['issuedOn']],
    ['an end for what does not end', { ...DBS, validTo: '2028-01-01' }, ['validTo']],
    ['no end for what ends', { ...INSURANCE, validTo: null }, ['validTo']],
    ['an end that is no date', { ...INSURANCE, validTo: '2027-13-01' }, ['validTo']],
    ['an end before its date', { ...INSURANCE, validTo: '2026-02-01' }, ['validTo']],
    ['an end that has passed', { ...INSURANCE, validTo: '2026-11-21' }, ['validTo']],
  ] as const)('is refused with %s', (_what, input, expected) => {
    expect(fields(input)).toEqual(expected);
  });

  it('leaves out what its kind does not have', () => {
    expect(declaredOf({ ...INSURANCE, level: 'basic', workforce: 'adult', isUpdated: true })).toEqual({
      kind: 'business-insurance',
      level: null,
      workforce: null,
      issuedOn: '2026-03-01',
      validTo: '2027-02-28',
      isUpdated: false,
    });
    expect(declaredOf({ ...DBS, validTo: '2030-01-01' }).validTo).toBeNull();
  });
});

describe('months later', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-22', 36, '2029-11-22'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-12-01', 1, '2027-01-01'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(monthsAfter(day, months)).toBe(later);
  });
});
