/** A row of a far year, for the API. */
export const APRIL_RULE = {
  key: 'wage.18-to-20',
  value: 1150,
  validFrom: '2060-04-01',
  sourceTitle: 'GOV.UK',
  sourceUrl: 'https://www.gov.uk/national-minimum-wage-rates',
  reviewBy: '2061-03-01',
};

/** The same as a form, for another age. */
export const APRIL_ROW = {
  key: 'wage.21-and-over',
  value: '13.50',
  'validFrom-day': '1',
  'validFrom-month': '4',
  'validFrom-year': '2060',
  sourceTitle: 'GOV.UK',
  sourceUrl: 'https://www.gov.uk/national-minimum-wage-rates',
  'reviewBy-day': '1',
  'reviewBy-month': '3',
  'reviewBy-year': '2061',
};

/** It still holds. */
export const LOOKED = {
  rule: 'holiday.weeks',
  from: '2025-04-06',
  'until-day': '1',
  'until-month': '1',
  'until-year': '2060',
};
