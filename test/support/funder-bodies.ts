/* What is sent so that a deed about funders is done. */

const NEXT_YEAR = new Date().getUTCFullYear() + 1;
const WORDS = { name: 'Chester council', reference: 'PO 1234', contact: 'The Forum', notes: '' };

export const FUNDER_FORM = {
  ...WORDS,
  'startsOn-day': '1',
  'startsOn-month': '1',
  'startsOn-year': '2026',
  'endsOn-day': '31',
  'endsOn-month': '12',
  'endsOn-year': String(NEXT_YEAR),
};
export const NEW_FUNDER_FORM = { ...FUNDER_FORM, id: '01890000-0000-7000-8000-0000000000b6', budget: '500' };
export const FUNDER_BODY = { ...WORDS, name: 'Cheshire council', startsOn: '2026-01-01', endsOn: `${NEXT_YEAR}-12-31` };
export const NEW_FUNDER_BODY = { ...FUNDER_BODY, budgetPence: 50_000 };
export const BUDGET_FORM = { id: '01890000-0000-7000-8000-0000000000b7', budget: '7000', reason: 'Another year.' };
export const BUDGET_BODY = {
  id: '01890000-0000-7000-8000-0000000000b8',
  budgetPence: 700_000,
  reason: 'Another year.',
};
