import { broughtIn } from './advert-findings';
import { changedWords, isSame, pendingAfter } from './advert-words';
import type { Finding } from '../checker';
import { VacancyEntity, type AdvertWords } from './vacancy.entity';

const shown = (pendingWords: Partial<AdvertWords> | null = null): VacancyEntity =>
  Object.assign(new VacancyEntity(), { title: 'Mornings', about: 'Cook with me', questions: [], pendingWords });

describe('the words of an advert that is shown', () => {
  it('wait in their newest form, and wait no more once they are as they were', () => {
    expect(pendingAfter(shown(), { title: 'Noon' })).toEqual({ title: 'Noon' });
    expect(pendingAfter(shown({ title: 'Noon' }), { about: 'Go out' })).toEqual({ title: 'Noon', about: 'Go out' });
    expect(pendingAfter(shown({ title: 'Noon' }), { title: 'Night' })).toEqual({ title: 'Night' });
    expect(pendingAfter(shown({ title: 'Noon' }), { title: 'Mornings' })).toBeNull();
  });

  it('are told from answers that nobody has to read', () => {
    expect(changedWords(shown(), { title: 'Mornings', about: 'Go out', payPence: 1400 })).toEqual({ about: 'Go out' });
  });

  it('are the same in whatever order the database names what stands in them', () => {
    expect(isSame([{ id: '1', text: 'Why?' }], [{ text: 'Why?', id: '1' }])).toBe(true);
  });
});

describe('a change to a shown advert', () => {
  const pay: Finding = { code: 'pay-under-wage', severity: 'blocks', field: 'payPence', why: '', how: '' };
  const phone: Finding = { code: 'phone', severity: 'blocks', field: 'about', why: '', how: '' };

  it('may mend one part while another has fallen behind the law, and may bring in nothing new', () => {
    expect(broughtIn([pay], [pay], ['hours'])).toEqual([]);
    expect(broughtIn([pay], [pay], ['pay'])).toEqual([pay]);
    expect(broughtIn([pay], [pay, phone], ['hours'])).toEqual([phone]);
    expect(broughtIn([], [{ ...phone, severity: 'advises' }], ['tasks'])).toEqual([]);
  });
});
