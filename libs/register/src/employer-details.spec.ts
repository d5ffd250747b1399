import { BLANK_EMPLOYER_DETAILS, employerProblems, keptDetails, type EmployerDetails } from './employer-details';

const good: EmployerDetails = {
  firstName: 'Nadia',
  place: 'CH1 2AB',
  hiringFor: 'myself',
  moneySources: ['own-money'],
  communicationNeeds: ['phone'],
  otherLanguage: '',
};

const fields = (changes: Partial<EmployerDetails>, district: string | null = 'CH1'): string[] =>
  employerProblems({ ...good, ...changes }, district).map(({ field }) => field);

describe('what an employer tells', () => {
  it('is fine as it is, money and needs left open too', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ moneySources: [], communicationNeeds: [] })).toEqual([]);
  });

  it.each([
    [{ firstName: '' }, ['firstName']],
    [{ firstName: '4' }, ['firstName']],
    [{ firstName: 'N'.repeat(61) }, ['firstName']],
    [{ hiringFor: '' }, ['hiringFor']],
    [{ hiringFor: 'my-cat' }, ['hiringFor']],
    [{ moneySources: ['lottery'] }, ['moneySources']],
    [{ communicationNeeds: ['pigeon'] }, ['communicationNeeds']],
    [{ communicationNeeds: ['other-language'] }, ['otherLanguage']],
    [{ communicationNeeds: ['other-language'], otherLanguage: '<b>' }, ['otherLanguage']],
    [{ communicationNeeds: ['other-language'], otherLanguage: 'x'.repeat(41) }, ['otherLanguage']],
  ])('is refused as %j', (changes, wrong) => {
    expect(fields(changes)).toEqual(wrong);
  });

  it('needs a district that exists', () => {
    expect(fields({}, null)).toEqual(['place']);
    expect(employerProblems(BLANK_EMPLOYER_DETAILS, null).map(({ field }) => field)).toEqual([
      'firstName',
      'place',
      'hiringFor',
    ]);
  });

  it('is kept with the district for the postcode, and no language nobody asked for', () => {
    expect(keptDetails({ ...good, otherLanguage: 'Polish', moneySources: ['own-money', 'own-money'] }, 'CH1')).toEqual({
      ...good,
      place: 'CH1',
    });
  });
});
