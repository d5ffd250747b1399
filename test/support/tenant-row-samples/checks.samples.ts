import { bytes, type Samples } from './sample';

/** Checks of PAs. */
export const ofChecks: Samples = {
  'public.check_plans': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    nation: 'england',
    works_with: 'both',
    tasks: 'contact',
    is_often: true,
    works_as: 'employed',
    kept_at: '2026-01-01',
  }),
  'public.checks': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    kind: 'dbs',
    level: 'enhanced-barred',
    workforce: 'adult',
    issued_on: '2025-11-03',
    is_updated: true,
    state: 'status-checked',
    declared_at: '2026-01-01',
    seen_by: id,
    seen_on: '2026-01-05',
    seen_how: 'in-person',
    decided_at: '2026-01-05',
    status_checked_on: '2026-02-01',
    status_checked_by: id,
    permission_at: '2026-03-01',
    next_due: '2029-01-05',
    number_sealed: bytes('number'),
    last_four_sealed: bytes('four'),
    version: 4,
  }),
};
