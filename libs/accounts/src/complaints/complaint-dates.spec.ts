import fc from 'fast-check';
import { complaintDates, monthAfter, workingDaysAfter } from './complaint-dates';

const anyDay = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the dates promised to someone who complains', () => {
  it.each([
    ['2026-03-16', '2026-03-23'],
    ['2026-03-20', '2026-03-27'],
    ['2026-03-21', '2026-03-27'],
    ['2026-12-31', '2027-01-07'],
  ])('five working days after %s is %s', (day, then) => {
    expect(workingDaysAfter(day, 5)).toBe(then);
  });

  it.each([
    ['2026-01-31', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-03-31', '2026-04-30'],
    ['2026-12-15', '2027-01-15'],
  ])('one month after %s is %s', (day, then) => {
    expect(monthAfter(day)).toBe(then);
  });

  it('are on a working day within a week, and within 30 days or a month', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [ours, theirs] = [complaintDates(day, 'register'), complaintDates(day, 'data-protection')];
        expect(ours.acknowledgeBy > day).toBe(true);
        expect(daysBetween(day, ours.acknowledgeBy)).toBeLessThanOrEqual(7);
        expect(daysBetween(day, ours.answerBy)).toBe(30);
        expect(daysBetween(day, theirs.answerBy)).toBeLessThanOrEqual(31);
        expect(daysBetween(day, theirs.answerBy)).toBeGreaterThanOrEqual(28);
      }),
    );
  });
});

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
