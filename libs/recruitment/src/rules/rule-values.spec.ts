import { isRightValue, mendOf, parseValue, typedValue, valueWords } from './rule-values';

describe('the value of a rule in words', () => {
  it('says pounds, per cent, years and weeks as people do', () => {
    expect(valueWords('wage.21-and-over', 1271)).toBe('£12.71 an hour');
    expect(valueWords('room.offset', 1110)).toBe('£11.10 a day');
    expect(valueWords('insurance.allowance', 1_050_000)).toBe('£10,500 a year');
    expect(valueWords('insurance.employer-rate', 1500)).toBe('15%');
    expect(valueWords('pension.age-from', 22)).toBe('22 years old');
    expect(valueWords('holiday.weeks', 560)).toBe('5.6 weeks');
  });

  it('is the text itself where the rule is a text', () => {
    expect(valueWords('room.sleep-in', 'Agree it')).toBe('Agree it');
    expect(valueWords('wage.21-and-over', 'unknown')).toBe('unknown');
  });
});

describe('the value of a rule in a form', () => {
  it('is the number as people type it, without the commas', () => {
    expect(typedValue('insurance.allowance', 1_050_000)).toBe('10500');
    expect(typedValue('wage.21-and-over', 1270)).toBe('12.70');
  });

  it('is the text as it stands, commas and all', () => {
    expect(typedValue('room.sleep-in', 'Agree it, in writing')).toBe('Agree it, in writing');
    expect(typedValue('wage.21-and-over', 'a,b')).toBe('a,b');
  });
});

describe('what somebody typed as a value', () => {
  it('is read with or without signs, commas and spaces', () => {
    expect(parseValue('insurance.allowance', ' £10,500 ')).toEqual({ value: 1_050_000 });
    expect(parseValue('wage.21-and-over', '12.7')).toEqual({ value: 1270 });
    expect(parseValue('holiday.irregular-hours', '12.07 %')).toEqual({ value: 1207 });
    expect(parseValue('pension.age-from', '22')).toEqual({ value: 22 });
  });

  it('is not rounded, nothing, less than nothing or too much: it is told what to enter', () => {
    for (const typed of ['12.715', '0', '-1', '', 'twelve', '999999999'])
      expect(parseValue('wage.21-and-over', typed)).toEqual({ mend: 'Enter pounds and pence, such as 12.71' });
    expect(parseValue('pension.age-from', '22.5')).toEqual({ mend: 'Enter an age in years, such as 22' });
  });

  it('is some text, and not too much of it, where the rule is a text', () => {
    expect(parseValue('room.sleep-in', ' Agree it ')).toEqual({ value: 'Agree it' });
    expect(parseValue('room.sleep-in', '  ')).toEqual({ mend: 'Write what the rule says' });
    expect(parseValue('room.sleep-in', 'a'.repeat(500))).toEqual({ value: 'a'.repeat(500) });
    expect(parseValue('room.sleep-in', 'a'.repeat(501))).toEqual({ mend: 'Write 500 letters or fewer' });
  });
});

describe('a value that is right for its rule', () => {
  it('is a whole number above nothing', () => {
    expect(isRightValue('wage.21-and-over', 1271)).toBe(true);
    for (const value of [0, -1, 12.5, 2_000_000_001, '1271', null])
      expect(isRightValue('wage.21-and-over', value)).toBe(false);
  });

  it('is some text where the rule is a text', () => {
    expect(isRightValue('room.sleep-in', 'Agree it')).toBe(true);
    for (const value of [1, '', '  ', 'a'.repeat(501)]) expect(isRightValue('room.sleep-in', value)).toBe(false);
  });
});

describe('what to enter for a rule', () => {
  it('is said by its unit', () => {
    expect(mendOf('room.sleep-in')).toBe('Write what the rule says');
    expect(mendOf('holiday.weeks')).toBe('Enter weeks, such as 5.6');
  });
});
