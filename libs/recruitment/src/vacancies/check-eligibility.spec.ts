import type { AdvertToCheck } from '../checker';
import { eligibilityIn } from './check-eligibility';

const advert = (tasksRequired: string[], employment: string[] = ['permanent']) =>
  ({ tasksRequired, tasksOptional: [], employment }) as unknown as AdvertToCheck;

describe('whether a job’s tasks allow an enhanced DBS check', () => {
  const inChester = eligibilityIn('CH2');

  it('allows it for personal care, with and without the barred list', () => {
    expect(inChester('dbs-enhanced-barred', advert(['washing', 'cooking']))).toBe(true);
    expect(inChester('dbs-enhanced', advert(['washing']))).toBe(true);
  });

  it('does not for cleaning and cooking', () => {
    expect(inChester('dbs-enhanced', advert(['cleaning', 'cooking']))).toBe(false);
  });

  it('looks at tasks that would help, too', () => {
    expect(inChester('dbs-enhanced', { ...advert(['cleaning']), tasksOptional: ['dressing'] })).toBe(true);
  });

  it('says to ask where the law does not settle it, for a standard check, and where there is no DBS', () => {
    expect(inChester('dbs-enhanced', advert(['leisure']))).toBeNull();
    expect(inChester('dbs-standard', advert(['washing']))).toBeNull();
    expect(eligibilityIn('G12')('dbs-enhanced', advert(['cleaning']))).toBeNull();
  });

  it('allows it for going out with a child, week by week', () => {
    expect(inChester('dbs-enhanced', advert(['leisure'], ['childrens-pa']))).toBe(true);
  });
});
