import fc from 'fast-check';
import { InvalidError } from '@pa/platform';
import type { OwnedRule } from './dated-rule';
import { NATIONAL_RULES } from './national-rules';
import { rowThatEnds, ruleFrom, spanWords, type NewRule } from './new-rule';
import { rulesInNeed, timeOf } from './rule-attention';
import { RULE_KEYS, RULES } from './rule-keys';
import { parseValue, typedValue, valueWords } from './rule-values';
import { rowsOn, rulesOn } from './rules-on';
import { RulesOverlapError } from './rules.errors';

const NATIONAL: readonly OwnedRule[] = NATIONAL_RULES.map((rule) => ({ ...rule, ownId: null }));

function own(parts: Partial<OwnedRule>): OwnedRule {
  return { ...(NATIONAL[0] as OwnedRule), ownId: 'own', reviewBy: '2030-01-01', ...parts };
}

describe('the rules of a day', () => {
  it('are the wages of that day, to the day', () => {
    const wages = (date: string) =>
      rulesOn(NATIONAL, date)
        .wageBands()
        .map(({ pencePerHour }) => pencePerHour);
    expect(wages('2025-04-01')).toEqual([1221, 1000, 755, 755]);
    expect(wages('2026-03-31')).toEqual([1221, 1000, 755, 755]);
    expect(wages('2026-04-01')).toEqual([1271, 1085, 800, 800]);
    expect(rulesOn(NATIONAL, '2026-03-31').numberOf('room.offset')).toBe(1066);
    expect(rulesOn(NATIONAL, '2026-04-01').numberOf('room.offset')).toBe(1110);
  });

  it('are nothing on a day that no row says anything of', () => {
    for (const date of ['2025-03-31', '2027-04-01']) {
      expect(rulesOn(NATIONAL, date).wageBands()).toEqual([]);
      expect(rulesOn(NATIONAL, date).get('wage.21-and-over')).toBeNull();
    }
    expect(rulesOn(NATIONAL, '2027-04-01').numberOf('room.sleep-in')).toBeNull();
  });

  it('are the register’s own before the national ones of the same first day', () => {
    const row = own({ key: 'wage.21-and-over', value: 1300, validFrom: '2026-04-01', validTo: null });
    expect(rulesOn([...NATIONAL, row], '2026-05-01').numberOf('wage.21-and-over')).toBe(1300);
    expect(rulesOn([row, ...NATIONAL], '2026-05-01').numberOf('wage.21-and-over')).toBe(1300);
    expect(rulesOn([...NATIONAL, row], '2027-05-01').numberOf('wage.21-and-over')).toBe(1300);
  });

  it('are a new April’s without a release, and no old own row outlives the next national one', () => {
    const april = own({ key: 'wage.21-and-over', value: 1350, validFrom: '2027-04-01', validTo: null });
    expect(rulesOn([...NATIONAL, april], '2027-03-31').numberOf('wage.21-and-over')).toBe(1271);
    expect(rulesOn([...NATIONAL, april], '2027-04-01').numberOf('wage.21-and-over')).toBe(1350);
    const early = own({ key: 'wage.21-and-over', value: 1250, validFrom: '2025-10-01', validTo: null });
    expect(rulesOn([...NATIONAL, early], '2026-04-01').numberOf('wage.21-and-over')).toBe(1271);
  });

  it('are one row a rule at most', () => {
    const keys = rowsOn(NATIONAL, '2026-05-01').map(({ key }) => key);
    expect(keys).toEqual(RULE_KEYS);
  });

  it('have a source with an address, values of their unit and days in order', () => {
    for (const { key, value, unit, source, validFrom, validTo } of NATIONAL_RULES) {
      expect(unit).toBe(RULES[key].unit);
      expect(typeof value).toBe(unit === 'text' ? 'string' : 'number');
      expect(new URL(source.url).protocol).toBe('https:');
      expect(validTo === null || validFrom < validTo).toBe(true);
    }
  });
});

describe('what somebody must see to', () => {
  const codes = (rows: readonly OwnedRule[], today: string) =>
    rulesInNeed(rows, today).map(({ key, attention }) => `${key} ${attention}`);

  it('is nothing while all rows hold', () => {
    expect(codes(NATIONAL, '2026-03-18')).toEqual([]);
    expect(codes(NATIONAL, '2026-11-22')).toEqual([]);
    expect(codes(NATIONAL, '2027-02-28')).toEqual([]);
  });

  it('is each row that nobody looked at in time', () => {
    expect(codes(NATIONAL, '2027-03-02')).toContain('wage.21-and-over review-late');
    expect(codes(NATIONAL, '2027-03-02')).toContain('holiday.weeks review-late');
  });

  it('is each rule that ends within thirty days with nothing after it', () => {
    const looked = NATIONAL.map((rule) => ({ ...rule, reviewBy: '2030-01-01' }));
    expect(codes(looked, '2027-02-28')).toEqual([]);
    expect(codes(looked, '2027-03-01')).toContain('wage.21-and-over ends-soon');
    const april = own({ key: 'wage.21-and-over', validFrom: '2027-04-01', validTo: '2028-03-31' });
    expect(codes([...looked, april], '2027-03-01')).not.toContain('wage.21-and-over ends-soon');
    const gap = { ...april, validFrom: '2027-04-02' };
    expect(codes([...looked, gap], '2027-03-01')).toContain('wage.21-and-over ends-soon');
  });

  it('is a rule that nothing says, first of all', () => {
    expect(codes(NATIONAL, '2027-04-01')[0]).toBe('wage.21-and-over not-known');
  });

  it('tells rows that count from those that come and those that have been', () => {
    const [old, now] = NATIONAL.filter(({ key }) => key === 'wage.21-and-over') as [OwnedRule, OwnedRule];
    expect(timeOf(old, NATIONAL, '2026-04-01')).toBe('past');
    expect(timeOf(now, NATIONAL, '2026-04-01')).toBe('now');
    expect(timeOf(now, NATIONAL, '2026-03-31')).toBe('later');
    const mended = own({ key: 'wage.21-and-over', validFrom: '2026-04-01', validTo: '2027-03-31' });
    expect(timeOf(now, [...NATIONAL, mended], '2026-04-01')).toBe('past');
  });
});

describe('a value', () => {
  it.each([
    ['wage.21-and-over', 1271, '£12.71 an hour'],
    ['wage.16-to-17', 800, '£8 an hour'],
    ['room.offset', 1110, '£11.10 a day'],
    ['insurance.employer-from', 500_000, '£5,000 a year'],
    ['insurance.employer-rate', 1500, '15%'],
    ['holiday.irregular-hours', 1207, '12.07%'],
    ['holiday.weeks', 560, '5.6 weeks'],
    ['pension.age-from', 22, '22 years old'],
    ['room.sleep-in', 'Awake time counts.', 'Awake time counts.'],
  ] as const)('of %s reads %s as %s', (key, value, words) => expect(valueWords(key, value)).toBe(words));

  it('is read as people type it', () => {
    expect(parseValue('wage.21-and-over', ' £12.71 ')).toEqual({ value: 1271 });
    expect(parseValue('wage.21-and-over', '12.7')).toEqual({ value: 1270 });
    expect(parseValue('insurance.employer-from', '5,000')).toEqual({ value: 500_000 });
    expect(parseValue('holiday.irregular-hours', '12.07 %')).toEqual({ value: 1207 });
  });

  it.each(['', '12.715', 'twelve', '-1', '0', '1e3', '12.71.1', '99999999999'])('is refused: %s', (typed) => {
    expect(parseValue('wage.21-and-over', typed)).toMatchObject({ mend: expect.stringContaining('12.71') as string });
  });

  it('comes back the same from its typed form', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RULE_KEYS), fc.integer({ min: 1, max: 90_000_000 }), (key, value) => {
        if (RULES[key].unit === 'text') return;
        expect(parseValue(key, typedValue(key, value))).toEqual({ value });
      }),
    );
  });
});

describe('a new row', () => {
  const entered: NewRule = {
    key: 'wage.21-and-over',
    value: 1350,
    validFrom: '2027-04-01',
    validTo: '2028-03-31',
    sourceTitle: 'GOV.UK',
    sourceUrl: 'https://www.gov.uk/national-minimum-wage-rates',
    reviewBy: '2028-03-01',
    notes: '',
  };
  const fieldsOf = (parts: Partial<NewRule>): string[] => {
    try {
      ruleFrom({ ...entered, ...parts }, '2026-11-22');
      return [];
    } catch (refusal) {
      return (refusal as InvalidError).fields.map(({ field }) => field);
    }
  };

  it('is taken when all is right, with and without a last day', () => {
    expect(ruleFrom(entered, '2026-11-22')).toMatchObject({ value: 1350, unit: 'pence-an-hour' });
    expect(fieldsOf({ validTo: null })).toEqual([]);
  });

  it.each([
    [{ key: 'wage.none' }, ['key']],
    [{ value: null }, ['value']],
    [{ value: 12.5 }, ['value']],
    [{ value: 'a lot' }, ['value']],
    [{ validFrom: '2027-02-30' }, ['validFrom']],
    [{ validTo: '2027-03-31' }, ['validTo']],
    [{ validTo: 'soon' }, ['validTo']],
    [{ reviewBy: '2026-11-21' }, ['reviewBy']],
    [{ sourceTitle: ' ' }, ['sourceTitle']],
    [{ sourceUrl: 'javascript:alert(1)' }, ['sourceUrl']],
    [{ sourceUrl: 'http://example.org' }, ['sourceUrl']],
    [{ notes: 'x'.repeat(501) }, ['notes']],
  ])('is refused with %j', (parts, fields) => expect(fieldsOf(parts)).toEqual(fields));

  it('ends the open row before it, and is not laid over any other', () => {
    const rule = ruleFrom(entered, '2026-11-22');
    const before = own({ validFrom: '2026-04-01', validTo: null });
    expect(rowThatEnds(rule, [before])).toBe(before);
    expect(rowThatEnds(rule, [{ ...before, key: 'wage.18-to-20' }])).toBeNull();
    expect(rowThatEnds(rule, [{ ...before, validTo: '2027-03-31' }])).toBeNull();
    expect(rowThatEnds(rule, [{ ...before, validFrom: '2028-04-01' }])).toBeNull();
    for (const row of [
      { ...before, validTo: '2027-04-01' },
      { ...before, validFrom: '2027-04-01' },
      { ...before, validFrom: '2028-03-31' },
    ])
      expect(() => rowThatEnds(rule, [row])).toThrow(RulesOverlapError);
  });

  it('is said in words', () => {
    expect(spanWords(entered)).toBe('1 April 2027 to 31 March 2028');
    expect(spanWords({ ...entered, validTo: null })).toBe('from 1 April 2027');
  });
});
