import type { AuditFault, AuditVerdict } from '@pa/platform';
import fc from 'fast-check';
import { actWords, areaWords, detailWords, readDetails, verdictWords } from './audit-words';

const AT = new Date('2026-03-18T12:00:00Z');
const verdict = (change: Partial<AuditVerdict>): AuditVerdict => ({
  at: AT,
  checked: 1200,
  seal: null,
  problems: [],
  ...change,
});

describe('a line of what was done, in words', () => {
  it('says the deed and where', () => {
    expect(actWords('accounts.person-suspended')).toBe('Person suspended');
    expect(areaWords('accounts.person-suspended')).toBe('Accounts');
    expect(actWords('odd')).toBe('Odd');
    expect(actWords('')).toBe('');
  });

  it('says the details that there are', () => {
    expect(detailWords({ details: '{"reason":"safety","added":"","left":null,"count":2}' })).toBe(
      'reason: safety, count: 2',
    );
    expect(detailWords({ details: '{}' })).toBe('');
  });

  it('shows what somebody left there who tampered with it', () => {
    for (const details of ['not JSON', '3', 'null']) expect(readDetails(details)).toEqual({ details });
    fc.assert(fc.property(fc.string(), (details) => typeof detailWords({ details }) === 'string'));
  });
});

describe('what a check of the record found', () => {
  it('is good where nothing was changed, and says how far the seals go', () => {
    expect(verdictWords(verdict({}))).toEqual({
      isGood: true,
      lines: ['All 1,200 lines are as they were written.', 'Nothing is sealed yet. That happens every hour.'],
    });
    const seal = { number: 1100, at: '2026-03-18T11:00:00Z' } as unknown as AuditVerdict['seal'];
    expect(verdictWords(verdict({ seal })).lines[1]).toBe('The newest seal is of line 1,100, today at 11:00.');
  });

  it.each<[AuditFault, string]>([
    ['missing', 'Line 7 is missing.'],
    ['changed', 'Line 7 is not as it was written.'],
    ['out-of-place', 'Line 7 does not follow the line before it.'],
    ['cut-off', 'The record once went on to line 7, and now stops before it.'],
    ['sealed-otherwise', 'Line 7 is not the line that was sealed.'],
    ['forged-seal', 'Lines in the file of seals that are not ours: 7.'],
  ])('says where a line is %s', (fault, words) => {
    const { isGood, lines } = verdictWords(verdict({ problems: [{ fault, number: 7 }] }));
    expect(isGood).toBe(false);
    expect(lines[0]).toContain('tell the operator today');
    expect(lines).toContain(words);
  });
});
