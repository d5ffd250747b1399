import { totalText } from './total-text';

it.each([
  [0, true, 'no PAs'],
  [0, false, 'no PAs'],
  [1, true, '1 PA'],
  [4, true, '4 PAs'],
  [4, false, 'fewer than 5 PAs'],
  [5, false, '5 PAs'],
  [1204, false, '1,204 PAs'],
])('says %d to someone who %s see names as “%s”', (total, canSee, words) => {
  expect(totalText(total, canSee)).toBe(words);
});
