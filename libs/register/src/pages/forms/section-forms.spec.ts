import { readForm, dateBoxes, dateIn } from '@pa/web';
import fc from 'fast-check';
import { wholeAnswers } from '../../../../../test/integration/register/answers';
import { SECTION_KEYS, type SectionValues } from '../../sections';
import { taxonomies, type TaxonomyName } from '../../taxonomies';
import { filledForm, readSectionForm } from '../section.presenter';
import { LanguagesAndCommunicationForm } from './languages-and-communication.form';
import { numberIn, penceIn, poundsText } from './section-form';
import { WorkWantedForm } from './work-wanted.form';

const keysOf = (name: TaxonomyName) => fc.subarray(taxonomies[name].map(({ key }): string => key));
const date = fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const isoDate = date.map((day) => day.toISOString().slice(0, 10));

/** Answers that a form can hold; the rules of the sections are not asked. */
const anyAnswers = {
  tasks: fc
    .array(fc.constantFrom('will', 'training', 'willNot', ''), {
      minLength: taxonomies.tasks.length,
      maxLength: taxonomies.tasks.length,
    })
    .map((answers) => {
      const keysWith = (answer: string) =>
        taxonomies.tasks.map(({ key }): string => key).filter((_, place) => answers[place] === answer);
      return { will: keysWith('will'), training: keysWith('training'), willNot: keysWith('willNot') };
    }),
  'work-wanted': fc.record({
    searchStatus: fc.constantFrom('available', 'from-a-date', 'open-to-offers', 'not-now'),
    earliestStart: fc.option(isoDate),
    hoursMin: fc.option(fc.integer({ min: 0, max: 168 })),
    hoursMax: fc.option(fc.integer({ min: 1, max: 168 })),
    employment: keysOf('employment'),
    hourlyRatePence: fc.option(fc.integer({ min: 1, max: 20_000 })),
    liveIn: fc.constant(false),
    shortNotice: fc.constant(true),
    shortNoticeHours: fc.constantFrom(1, 2, 4, 12, 24, 48),
  }),
  'languages-and-communication': fc.record({
    languages: keysOf('languages').map((keys) => keys.map((language) => ({ language, level: 'good' }))),
    communicationMethods: keysOf('communicationMethods'),
  }),
  'values-and-style': fc.record({
    values: keysOf('values'),
    style: fc.dictionary(
      fc.constantFrom(...taxonomies.workingStylePairs.map(({ key }): string => key)),
      fc.integer({ min: -2, max: 2 }),
    ),
  }),
};

describe('The form of each section', () => {
  it.each(SECTION_KEYS)('says the same answers again when %s is shown and posted unchanged', (key) => {
    const posted = JSON.parse(JSON.stringify(filledForm(key, wholeAnswers))) as object;
    expect(readSectionForm(key, posted).answers()).toEqual(wholeAnswers[key]);
  });

  it.each(Object.keys(anyAnswers) as Array<keyof typeof anyAnswers>)('does so for any answers of %s', (key) => {
    fc.assert(
      fc.property(anyAnswers[key] as fc.Arbitrary<SectionValues[typeof key]>, (values) => {
        const answers = { ...values, ...('liveIn' in values && { liveIn: values.employment.includes('live-in') }) };
        const posted = JSON.parse(JSON.stringify(filledForm(key, { ...wholeAnswers, [key]: answers }))) as object;
        expect(readSectionForm(key, posted).answers()).toEqual(answers);
      }),
    );
  });

  it.each(SECTION_KEYS)('reads %s out of nothing, and out of fields that hold lists or objects', (key) => {
    for (const body of [undefined, null, 'text', {}, wrongKinds(key)])
      expect(() => readSectionForm(key, body).answers()).not.toThrow();
  });
});

function wrongKinds(key: (typeof SECTION_KEYS)[number]): object {
  const names = Object.keys(filledForm(key, wholeAnswers));
  return Object.fromEntries(names.map((name, place) => [name, place % 2 === 0 ? { a: 'b' } : ['a', ['b']]]));
}

describe('A date in three boxes', () => {
  it('comes back as it was', () => {
    fc.assert(fc.property(isoDate, (day) => expect(dateIn(dateBoxes(day))).toBe(day)));
  });

  it.each([
    [['3', 'March', '2027'], '2027-03-03'],
    [['03', 'sept', '2027'], '2027-09-03'],
    [['3', '3', '2027'], '2027-03-03'],
    [['31', 'ma', '27'], '0027-ma-31'],
    [['', '', ''], null],
  ])('takes a month as a number or a word: %j', ([day = '', month = '', year = ''], expected) => {
    expect(dateIn({ day, month, year })).toBe(expected);
  });
});

describe('Numbers as people write them', () => {
  it.each([
    ['13.50', 1350],
    ['£13.5', 1350],
    ['£ 13', 1300],
    ['', null],
    ['13.505', NaN],
    ['lots', NaN],
    ['-1', NaN],
  ])('reads pay of “%s”', (text, pence) => expect(penceIn(text)).toBe(pence));

  it('shows pence as pounds that read back the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (pence) => expect(penceIn(poundsText(pence))).toBe(pence)),
    );
  });

  it.each([
    ['8', 8],
    ['', null],
    ['8.5', NaN],
    ['9999999', NaN],
    ['eight', NaN],
  ])('reads hours of “%s”', (text, hours) => expect(numberIn(text)).toBe(hours));
});

describe('Rows of languages', () => {
  it('leave room for two more than are in use, and never fewer than three', () => {
    expect(new LanguagesAndCommunicationForm().rows).toHaveLength(3);
    const five = taxonomies.languages.slice(0, 5).map(({ key }) => ({ language: key, level: 'good' }));
    expect(LanguagesAndCommunicationForm.of({ languages: five, communicationMethods: [] }).rows).toHaveLength(7);
  });
});

describe('Short notice', () => {
  it('asked for no hours is not short notice', () => {
    const { form } = readForm(WorkWantedForm, { shortNotice: 'no' });
    expect(form.answers()).toMatchObject({ shortNotice: false, shortNoticeHours: null });
  });
});
