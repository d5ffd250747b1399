import { firstBrand } from '../agreements/new-register';
import { stepsDone } from './set-up-steps';

const FIRST = firstBrand({ region: 'East Anglia', outwardCodes: ['NR1', 'NR2', 'IP1'] });
const WHOLE = { ...FIRST, phone: '0', openingHours: 'x', email: 'x', welcome: 'x', footerLine: 'x' };

describe('setting a register up', () => {
  it('begins with nothing done', () => {
    expect(FIRST.areas).toEqual(['IP', 'NR']);
    expect(stepsDone({ brand: FIRST }, [])).toEqual([]);
  });

  it('has its look when every word is there that only its managers know', () => {
    expect(stepsDone({ brand: WHOLE }, [])).toEqual(['look']);
    for (const name of ['phone', 'openingHours', 'email', 'welcome', 'footerLine'])
      expect(stepsDone({ brand: { ...WHOLE, [name]: '' } }, [])).toEqual([]);
  });

  it('is finished when all steps are', () => {
    expect(stepsDone({ brand: WHOLE }, ['staff', 'policies', 'address'])).toEqual([
      'look',
      'address',
      'policies',
      'staff',
    ]);
  });
});
