import { nationOf } from './nation-of';

describe('the nation of an outward code', () => {
  it.each([
    ['CH2', 'england'],
    ['M14', 'england'],
    ['LL11', 'wales'],
    ['L8', 'england'],
    ['G12', 'scotland'],
    ['GL1', 'england'],
    ['EH1', 'scotland'],
    ['BT7', 'northern-ireland'],
    ['', 'england'],
  ])('%s is in %s', (district, nation) => {
    expect(nationOf(district)).toBe(nation);
  });
});
