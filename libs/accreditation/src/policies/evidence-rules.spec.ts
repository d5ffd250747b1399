import { InvalidError, type FieldProblem } from '@pa/platform';
import { DBS_RULES, dbsRuleWords, evidenceRulesOf, readEvidenceRules } from './evidence-rules';

function faultsOf(input: Parameters<typeof readEvidenceRules>[0]): FieldProblem[] {
  try {
    readEvidenceRules(input);
    return [];
  } catch (error) {
    if (error instanceof InvalidError) return [...error.fields];
    throw error;
  }
}

describe('what a register asks for by way of evidence', () => {
  it('is all duties shown, and no rule about checks, where nothing was set', () => {
    expect(evidenceRulesOf({})).toEqual({
      checks: null,
      duties: ['identity', 'references', 'qualifications'],
      mustBeDone: false,
    });
  });

  it('is read from what a manager chose, in our order', () => {
    const input = { checks: 'under-18', duties: ['qualifications', 'identity'], mustBeDone: true };
    expect(readEvidenceRules(input)).toEqual({
      checks: 'under-18',
      duties: ['identity', 'qualifications'],
      mustBeDone: true,
    });
    expect(readEvidenceRules({ checks: '', duties: [], mustBeDone: false }).checks).toBeNull();
  });

  it('is refused with the field that is wrong', () => {
    expect(faultsOf({ checks: 'never', duties: [], mustBeDone: false })).toMatchObject([{ field: 'checks' }]);
    expect(faultsOf({ checks: '', duties: ['shoes'], mustBeDone: false })).toMatchObject([{ field: 'duties' }]);
    expect(faultsOf({ checks: '', duties: [], mustBeDone: true })).toMatchObject([{ field: 'duties' }]);
  });

  it('is said in words that name the register', () => {
    const of = (checks?: (typeof DBS_RULES)[number]) =>
      dbsRuleWords({ name: 'Our register', policies: { moderation: 'after', terms: [], ...(checks && { checks }) } });
    expect(of()).toBeNull();
    for (const rule of DBS_RULES) expect(of(rule)).toMatch(/^Our register (asks|suggests) .*DBS check.*law allows\.$/);
  });
});
