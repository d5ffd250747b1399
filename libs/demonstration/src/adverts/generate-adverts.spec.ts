import { checkAdvert, VacancyEntity, type RulesOn } from '@pa/recruitment';
import { generateEmployers } from '../employers/generate-employers';
import { advertRow } from '../load/advert-rows';
import { demonstrationRegisters } from '../registers';
import { generateAdverts, OPEN_ADVERTS } from './generate-adverts';

const TODAY = '2026-11-22';
const WAGE: RulesOn = {
  date: TODAY,
  wageBands: () => [{ key: 'wage.21-and-over', who: 'people aged 21 and over', pencePerHour: 1271 }],
  get: () => null,
  numberOf: () => null,
};

describe.each(demonstrationRegisters.map((register) => [register.name, register] as const))(
  'The made-up adverts of the %s',
  (_name, register) => {
    const employers = generateEmployers(register, 300);
    const adverts = generateAdverts(register, employers, TODAY);

    it('are the same every time: sixty open ones, and some drafts, paused and filled', () => {
      expect(generateAdverts(register, employers, TODAY)).toEqual(adverts);
      const open = adverts.filter(({ standing }) => standing === 'published');
      expect(open).toHaveLength(OPEN_ADVERTS);
      expect(new Set(adverts.map(({ standing }) => standing)).size).toBeGreaterThanOrEqual(4);
      expect(adverts.filter(({ employer }) => employer === employers[0]?.key)).toHaveLength(3);
    });

    it('say nothing that the checker objects to', () => {
      const rows = adverts.map((advert) =>
        Object.assign(new VacancyEntity(), advertRow(advert, { licenseeId: 'x', now: new Date(`${TODAY}T09:00:00Z`) })),
      );
      const context = { rules: WAGE, startDate: null, today: TODAY };
      const blocked = rows.flatMap((row) =>
        checkAdvert(row, context)
          .filter(({ severity }) => severity === 'blocks')
          .map(({ code, quote }) => [row.title, code, quote?.text]),
      );
      expect(blocked).toEqual([]);
    });

    it('are none where there are no employers, and only the known one’s where there are few', () => {
      expect(generateAdverts(register, [], TODAY)).toEqual([]);
      expect(generateAdverts(register, employers.slice(0, 5), TODAY)).toHaveLength(3);
    });
  },
);
