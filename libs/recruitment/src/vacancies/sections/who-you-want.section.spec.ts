import { taxonomies } from '@pa/register';
import { VacancyEntity } from '../vacancy.entity';
import type { AdvertContext } from './section';
import { whoYouWant, type WhoYouWant } from './who-you-want.section';

const CONTEXT: AdvertContext = { today: '2026-11-22', districtOf: () => null };
const ANSWERS: WhoYouWant = { title: 'Mornings', whoWanted: '', values: [], sexWanted: null, sexReason: '' };
const VALUES = taxonomies.values.map(({ key }): string => key);

const told = (answers: Partial<WhoYouWant>) => whoYouWant.problems({ ...ANSWERS, ...answers }, CONTEXT);
const columns = (answers: Partial<WhoYouWant>) =>
  whoYouWant.columns({ ...ANSWERS, ...answers }, CONTEXT, new VacancyEntity());
const advert = (parts: Partial<VacancyEntity>): VacancyEntity => Object.assign(new VacancyEntity(), parts);

describe('the title of an advert', () => {
  const none = [{ field: 'title', message: 'Write a title for your advert.' }];

  it('is asked for, and spaces are none', () => {
    expect(told({ title: ' \n ' })).toEqual(none);
    expect(whoYouWant.missing(advert({ title: '' }), CONTEXT.today)).toEqual(none);
    expect(whoYouWant.missing(advert({ title: 'Mornings' }), CONTEXT.today)).toEqual([]);
  });

  it('is one line of eighty letters at most', () => {
    expect(told({ title: 'a'.repeat(80) })).toEqual([]);
    expect(told({ title: 'a'.repeat(81) })).toEqual([
      { field: 'title', message: 'Use 80 letters or fewer. This has 81.' },
    ]);
    expect(columns({ title: ' Mornings\n in  Leeds ' }).title).toBe('Mornings in Leeds');
  });
});

describe('the values an employer looks for', () => {
  it('are six at most, each counted once', () => {
    const six = VALUES.slice(0, 6);
    expect(told({ values: [...six, ...six] })).toEqual([]);
    expect(told({ values: VALUES.slice(0, 7) })).toEqual([
      { field: 'values', message: 'Choose the 6 that matter most, or fewer.' },
    ]);
  });

  it('are from the list, and are kept in its order', () => {
    expect(told({ values: ['zzzzzzzz'] }).map(({ field }) => field)).toEqual(['values']);
    expect(columns({ values: VALUES.slice(0, 3).reverse() }).values).toEqual(VALUES.slice(0, 3));
  });
});

describe('the sex an employer asks for', () => {
  it('is a woman, a man or anyone', () => {
    for (const sexWanted of ['female', 'male', null]) expect(told({ sexWanted })).toEqual([]);
    for (const sexWanted of ['other', ''])
      expect(told({ sexWanted })).toEqual([{ field: 'sexWanted', message: 'Choose anyone, a woman or a man.' }]);
  });

  it('is kept with its reason', () => {
    expect(columns({ sexWanted: 'female', sexReason: ' Help in the bath ' })).toMatchObject({
      sexWanted: 'female',
      sexReason: 'Help in the bath',
    });
  });

  it('leaves no reason behind when anyone may apply', () => {
    expect(columns({ sexWanted: null, sexReason: 'Help in the bath' })).toMatchObject({
      sexWanted: null,
      sexReason: '',
    });
  });
});

describe('who you want', () => {
  it('has room for so many letters', () => {
    expect(told({ whoWanted: 'a'.repeat(1501), sexReason: 'a'.repeat(501) })).toEqual([
      { field: 'whoWanted', message: 'Use 1500 letters or fewer. This has 1501.' },
      { field: 'sexReason', message: 'Use 500 letters or fewer. This has 501.' },
    ]);
  });

  it('is shown again as it is kept', () => {
    const answers = { whoWanted: 'Someone calm', values: VALUES.slice(0, 1), sexWanted: 'male', sexReason: 'Lifting' };
    expect(whoYouWant.read(advert(columns(answers)))).toEqual({ ...ANSWERS, ...answers });
  });
});
