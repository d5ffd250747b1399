import type { Samples } from './sample';

/** Rules by date. */
export const ofRules: Samples = {
  'public.dated_rules': (licensee_id, id) => ({
    licensee_id,
    id,
    rule_key: 'wage.21-and-over',
    number_value: 1350,
    valid_from: '2027-04-01',
    source_title: 'GOV.UK',
    source_url: 'https://www.gov.uk/national-minimum-wage-rates',
    review_by: '2028-03-01',
    entered_by: id,
    entered_at: '2026-03-01',
  }),
  'public.dated_rule_reviews': (licensee_id, id) => ({
    licensee_id,
    id,
    rule_key: 'holiday.weeks',
    valid_from: '2025-04-06',
    review_by: '2028-03-01',
    reviewed_by: id,
    reviewed_at: '2026-03-01',
  }),
  'public.dated_rule_alarms': (licensee_id, id) => ({ licensee_id, id, told_on: '2026-03-01' }),
};
