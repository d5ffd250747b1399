import { demonstrationRegisters } from '../registers';
import { ASSISTED, generateAssisted, generatePairs, generateRepresentatives, REPRESENTATIVES } from './generate-acting';

describe.each(demonstrationRegisters.map((register) => [register.name, register] as const))(
  'Who acts for whom on the %s',
  (_name, register) => {
    it.each([2, 10, 300])('is twelve different pairs among %d employers, the same every time', (employers) => {
      const pairs = generatePairs(register, employers);
      expect(generatePairs(register, employers)).toEqual(pairs);
      const open = pairs.map(({ representative, employer }) => `${representative} for ${employer}`);
      expect(new Set(open).size).toBe(REPRESENTATIVES * 2);
    });

    it('shows every basis, something to look at, and something that runs out', () => {
      const pairs = generatePairs(register, 300);
      expect(new Set(pairs.map(({ basis }) => basis)).size).toBe(5);
      expect(pairs.filter(({ state }) => state === 'suspended')).toHaveLength(2);
      expect(pairs.some(({ endsIn }) => endsIn > 0 && endsIn <= 7)).toBe(true);
    });

    it('has people with addresses that nobody can have', () => {
      const people = [...generateRepresentatives(register), ...generateAssisted(register)];
      expect(people).toHaveLength(REPRESENTATIVES - 1 + ASSISTED);
      expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
    });
  },
);
