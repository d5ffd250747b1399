import type { DataMap } from '@pa/platform';

export const rulesDataMap: DataMap = {
  'public.dated_rules': {
    holds: 'Wages, allowances and other rules that a register’s managers entered',
    retention: 'platform.for-good',
    columns: {
      licensee_id: 'key',
      id: 'key',
      rule_key: 'plain',
      number_value: 'plain',
      text_value: 'plain',
      valid_from: 'plain',
      valid_to: 'plain',
      source_title: 'plain',
      source_url: 'plain',
      review_by: 'plain',
      notes: 'plain',
      entered_by: 'key',
      entered_at: 'plain',
    },
  },
  'public.dated_rule_reviews': {
    holds: 'That a manager looked whether a national rule still holds',
    retention: 'platform.for-good',
    columns: {
      licensee_id: 'key',
      id: 'key',
      rule_key: 'plain',
      valid_from: 'plain',
      review_by: 'plain',
      reviewed_by: 'key',
      reviewed_at: 'plain',
    },
  },
  'public.dated_rule_alarms': {
    holds: 'When a register’s managers were last told that a rule is due',
    retention: 'platform.for-good',
    columns: { licensee_id: 'key', id: 'key', told_on: 'plain' },
  },
};
