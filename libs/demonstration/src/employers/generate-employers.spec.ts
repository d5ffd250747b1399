import { taxonomies } from '@pa/register';
import { demonstrationRegisters } from '../registers';
import { generateEmployers } from './generate-employers';

describe.each(demonstrationRegisters.map((register) => [register.name, register] as const))(
  'The made-up employers of the %s',
  (_name, register) => {
    const employers = generateEmployers(register, 300);
    const details = employers.flatMap((employer) => employer.details ?? []);

    it('are the same every time, with addresses nobody can have', () => {
      expect(generateEmployers(register, 300)).toEqual(employers);
      expect(employers[0]?.email).toBe('employer@example.com');
      expect(new Set(employers.map(({ email }) => email)).size).toBe(300);
    });

    it('have every key of their taxonomies among them, and a few who have told nothing yet', () => {
      const used = {
        hiringFor: details.map(({ hiringFor }) => hiringFor),
        moneySources: details.flatMap(({ moneySources }) => moneySources),
        communicationNeeds: details.flatMap(({ communicationNeeds }) => communicationNeeds),
      };
      for (const [name, keys] of Object.entries(used)) {
        const missing = taxonomies[name as keyof typeof used].filter(({ key }) => !keys.includes(key));
        expect({ name, missing }).toEqual({ name, missing: [] });
      }
      expect(details.length).toBeGreaterThan(250);
      expect(details.length).toBeLessThan(300);
    });

    it('name a language when they need another one', () => {
      for (const { communicationNeeds, otherLanguage } of details)
        expect(otherLanguage !== '').toBe(communicationNeeds.includes('other-language'));
    });
  },
);
