import type { DataMap } from '@pa/platform';

const OF_AN_ORGANISATION = 'About an organisation: where its statements go.';

/** What stands in each column of the tables about funders. */
export const fundersDataMap: DataMap = {
  'public.funders': {
    holds: 'Councils and charities that pay for passes: what was agreed, and how much of the budget is spent',
    retention: 'billing.funders',
    columns: {
      licensee_id: 'key',
      id: 'key',
      name: 'plain',
      reference: 'plain',
      contact: 'personal',
      notes: 'plain',
      budget_pence: 'plain',
      spent_pence: 'plain',
      passes: 'plain',
      starts_on: 'plain',
      ends_on: 'plain',
      used_at: 'plain',
    },
    exempt: { contact: OF_AN_ORGANISATION },
  },
  'public.funder_lines': {
    holds: 'Lines of funders’ accounts: passes by a number that names nobody, and payments',
    retention: 'billing.funder-lines',
    columns: {
      licensee_id: 'key',
      id: 'key',
      funder_id: 'key',
      kind: 'plain',
      at: 'plain',
      amount_pence: 'plain',
      pass_id: 'key',
      pass_number: 'plain',
      months: 'plain',
      receipt_number: 'plain',
      way: 'plain',
      paid_on: 'plain',
      recorded_by: 'key',
    },
  },
  'public.funder_budget_changes': {
    holds: 'Who changed the budget of a funder, from what to what and why',
    retention: 'billing.funders',
    columns: {
      licensee_id: 'key',
      id: 'key',
      funder_id: 'key',
      at: 'plain',
      before_pence: 'plain',
      after_pence: 'plain',
      reason: 'plain',
      changed_by: 'key',
    },
  },
};
