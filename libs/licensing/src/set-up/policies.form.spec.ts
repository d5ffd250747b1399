import { PoliciesForm } from './policies.form';

const formOf = (given: Partial<PoliciesForm>) =>
  Object.assign(new PoliciesForm(), { moderation: 'before', coverWaveMinutes: '15', ...given });

describe('the rules of a register, as a manager types them', () => {
  it('are read as they are shown', () => {
    const policies = {
      moderation: 'after',
      coverWaveMinutes: 30,
      terms: [{ from: '2027-09-03', to: '2027-10-22' }],
    } as const;
    expect(PoliciesForm.of(policies, 'x').read()).toEqual({ choice: policies });
    expect(PoliciesForm.of({ moderation: 'before', terms: [] }, 'x').read()).toEqual({
      choice: { moderation: 'before', coverWaveMinutes: 15, terms: [] },
    });
  });

  it.each([
    '2027-09-03 2027-10-22',
    '2027-09-03 – 2027-10-22',
    '2027-09-03 - 2027-10-22',
    ' 2027-09-03 to 2027-10-22 ',
  ])('take a term as people write it: %s', (terms) => {
    expect(formOf({ terms }).read()).toMatchObject({ choice: { terms: [{ from: '2027-09-03', to: '2027-10-22' }] } });
  });

  it.each<[string, Partial<PoliciesForm>]>([
    ['moderation', { moderation: 'never' }],
    ['coverWaveMinutes', { coverWaveMinutes: '4' }],
    ['coverWaveMinutes', { coverWaveMinutes: '241' }],
    ['coverWaveMinutes', { coverWaveMinutes: '1e2' }],
    ['terms', { terms: 'September' }],
    ['terms', { terms: '2027-10-22 to 2027-09-03' }],
    ['terms', { terms: '2027-09-03 to 2027-10-22 to 2027-12-01' }],
    ['terms', { terms: '2027-09-03 to 2027-10-22\n'.repeat(25) }],
  ])('name what needs another look: %s', (field, given) => {
    expect(formOf(given).read()).toMatchObject({ errors: [{ field }] });
  });
});
