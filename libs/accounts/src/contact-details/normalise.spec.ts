import fc from 'fast-check';
import { normaliseName, normaliseSurname, normaliseTelephone } from './normalise';

describe('a name that is compared', () => {
  it.each([
    ['Zoë O’Brien-Żak', 'zoe obrien zak'],
    ["ZOE  O'BRIEN ZAK", 'zoe obrien zak'],
    ['Łukasz Øverås', 'lukasz overas'],
    ['Groß, Jürgen', 'gross jurgen'],
    ['  Amira\u00a0Khan ', 'amira khan'],
    ['李 小龍', '李 小龍'],
  ])('%j is %j', (name, compared) => {
    expect(normaliseName(name)).toBe(compared);
  });

  it('is the same when it is compared again, however it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const once = normaliseName(name);
        expect(normaliseName(once)).toBe(once);
        expect(normaliseName(name.normalize('NFD'))).toBe(normaliseName(name.normalize('NFC')));
      }),
    );
  });

  it('has a last name, which is all after the first', () => {
    expect(normaliseSurname('Anna van der Berg')).toBe('van der berg');
    expect(normaliseSurname('Madonna')).toBe('madonna');
  });
});

describe('a telephone number that is compared', () => {
  it.each([
    ['07700 900 123', '+447700900123'],
    ['+44 (0)7700 900123', '+447700900123'],
    ['0044 7700-900123', '+447700900123'],
    ['+44 07700 900123', '+447700900123'],
    ['447700900123', '+447700900123'],
    ['(0151) 496 0142', '+441514960142'],
    ['+48 22 123 45 67', '+48221234567'],
    ['０７７００９００１２３', '+447700900123'],
  ])('%j is %j', (text, compared) => {
    expect(normaliseTelephone(text)).toBe(compared);
  });

  it.each(['', 'call me', '123', '0', '+44', '07700 900 12345', '1'.repeat(20), '07700 900123 ext 4'])(
    '%j is none',
    (text) => {
      expect(normaliseTelephone(text)).toBeNull();
    },
  );

  it('never fails, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void normaliseTelephone(text)));
  });
});
