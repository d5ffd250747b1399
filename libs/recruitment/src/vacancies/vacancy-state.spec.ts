import fc from 'fast-check';
import {
  findVacancyMove,
  getVacancyMove,
  VACANCY_MOVES,
  VACANCY_STATES,
  vacancyStatesFor,
  type VacancyDeed,
} from './vacancy-state';

const DEEDS = Object.keys(VACANCY_MOVES) as VacancyDeed[];
const ENDED = ['filled', 'closed', 'expired'] as const;

describe('where an advert can go', () => {
  it('leaves an advert that ended where it is, whatever is tried', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ENDED), fc.constantFrom(...DEEDS), (state, deed) => {
        expect(findVacancyMove(deed, state)).toBeNull();
      }),
    );
  });

  it('refuses what a state does not allow, in words that name the state', () => {
    expect(() => getVacancyMove('pause', 'draft')).toThrow('the advert is not finished yet');
  });

  it('shows an advert only by sending it in, going on after a pause, or staff saying yes', () => {
    const shown = DEEDS.filter((deed) =>
      VACANCY_STATES.some((from) => from !== 'published' && findVacancyMove(deed, from) === 'published'),
    );
    expect(shown).toEqual(['publish-at-once', 'resume', 'approve']);
  });

  it('names the states that the calendar may end', () => {
    expect(vacancyStatesFor('expire')).toEqual(['published', 'paused']);
  });

  it('never lets an employer publish again what staff sent back or took down', () => {
    for (const from of ['needs-changes', 'removed'] as const)
      for (const deed of DEEDS.filter((one) => VACANCY_MOVES[one].by === 'employer'))
        expect(findVacancyMove(deed, from)).not.toBe('published');
  });
});
