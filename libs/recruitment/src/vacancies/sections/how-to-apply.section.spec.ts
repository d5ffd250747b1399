import { VacancyEntity } from '../vacancy.entity';
import { howToApply, type HowToApply } from './how-to-apply.section';
import type { AdvertContext } from './section';

const CONTEXT: AdvertContext = { today: '2026-11-22', districtOf: () => null };
const ANSWERS: HowToApply = { howToApply: '', questions: [], isBlind: false, places: 1, closesOn: '2026-12-31' };

const told = (answers: Partial<HowToApply>) => howToApply.problems({ ...ANSWERS, ...answers }, CONTEXT);
const advert = (parts: Partial<VacancyEntity>): VacancyEntity =>
  Object.assign(new VacancyEntity(), { questions: [], pendingWords: null }, parts);

describe('the last day to apply', () => {
  it('is from today to half a year on', () => {
    for (const closesOn of ['2026-11-22', '2027-05-21']) expect(told({ closesOn })).toEqual([]);
  });

  it.each([
    [null, 'Choose the last day on which PAs can apply.'],
    ['2027-02-29', 'Write a closing date that exists, like 3 March 2027.'],
    ['2026-11-21', 'Choose a closing date from today on.'],
    ['2027-05-22', 'Choose a closing date in the next six months. You can move it later.'],
  ])('is not %s', (closesOn, message) => {
    expect(told({ closesOn })).toEqual([{ field: 'closesOn', message }]);
  });

  it('is missing before an advert is sent in when there is none or it has passed', () => {
    const missing = (closesOn: string | null) =>
      howToApply.missing(advert({ closesOn }), CONTEXT.today).map(({ message }) => message);
    expect(missing(null)).toEqual(['Choose the last day on which PAs can apply.']);
    expect(missing('2026-11-21')).toEqual(['Choose a new closing date: this one has passed.']);
    expect(missing('2026-11-22')).toEqual([]);
  });
});

describe('the employer’s own questions', () => {
  const asked = (count: number) => Array.from({ length: count }, (_, index) => `Question ${index}?`);

  it('are ten at most, and empty ones count for nothing', () => {
    expect(told({ questions: [...asked(10), ' ', ''] })).toEqual([]);
    expect(told({ questions: asked(12) })).toEqual([
      { field: 'questions', message: 'You can ask 10 questions. You have 12: take some out.' },
    ]);
  });

  it('are asked once each, however they are spaced', () => {
    expect(told({ questions: ['Can you  swim?', ' Can you swim? '] })).toEqual([
      { field: 'questions', message: 'One question stands there twice. Take one out.' },
    ]);
  });

  it('are short, and the first that is not is told', () => {
    expect(told({ questions: ['a'.repeat(201), 'b'.repeat(202)] })).toEqual([
      { field: 'questions', message: 'Use 200 letters or fewer. This has 201.' },
    ]);
  });

  it('keep their ids while their words are the same, and are new in other words', () => {
    const questions = [{ id: 'swim', text: 'Can you swim?' }];
    const kept = howToApply.columns(
      { ...ANSWERS, questions: ['Can you cook?', 'Can you swim?'] },
      CONTEXT,
      advert({ questions }),
    ).questions;
    expect(kept).toEqual([
      { id: expect.stringMatching(/^[\da-f-]{36}$/) as string, text: 'Can you cook?' },
      questions[0],
    ]);
  });

  it('are known from the words that wait before those that are shown', () => {
    const vacancy = advert({
      questions: [{ id: 'shown', text: 'Can you swim?' }],
      pendingWords: { questions: [{ id: 'waits', text: 'Can you swim?' }] },
    });
    const kept = howToApply.columns({ ...ANSWERS, questions: ['Can you swim?'] }, CONTEXT, vacancy).questions;
    expect(kept).toEqual([{ id: 'waits', text: 'Can you swim?' }]);
  });

  it('are those that are shown while only other words wait', () => {
    const questions = [{ id: 'shown', text: 'Can you swim?' }];
    const vacancy = advert({ questions, pendingWords: { title: 'Mornings' } });
    expect(howToApply.columns({ ...ANSWERS, questions: ['Can you swim?'] }, CONTEXT, vacancy).questions).toEqual(
      questions,
    );
  });
});

describe('how many PAs are looked for', () => {
  it.each([null, 0, 21, 1.5])('is not %s', (places) => {
    expect(told({ places })).toEqual([{ field: 'places', message: 'Write how many PAs you look for, from 1 to 20.' }]);
  });

  it('is one when nobody said', () => {
    expect(howToApply.columns({ ...ANSWERS, places: null }, CONTEXT, advert({})).places).toBe(1);
    expect(howToApply.columns({ ...ANSWERS, places: 3 }, CONTEXT, advert({})).places).toBe(3);
  });
});

describe('how to apply', () => {
  it('is tidied and shown again as it is kept', () => {
    const answers = { howToApply: ' Say hello \r\n', questions: ['Can you  swim?'], isBlind: true, places: 2 };
    const columns = howToApply.columns({ ...ANSWERS, ...answers }, CONTEXT, advert({}));
    expect(howToApply.read(advert(columns))).toEqual({
      howToApply: 'Say hello',
      questions: ['Can you swim?'],
      isBlind: true,
      places: 2,
      closesOn: '2026-12-31',
    });
  });

  it('has room for a thousand letters', () => {
    expect(told({ howToApply: 'a'.repeat(1001) })).toEqual([
      { field: 'howToApply', message: 'Use 1000 letters or fewer. This has 1001.' },
    ]);
  });
});
