import { daysAfter } from '../local-day';
import type { ComplaintAbout } from './complaint';

const WORKING_DAYS = 5;
const ANSWER_DAYS = 30;

/** By when a person has written, and by when there is an answer; both days included, YYYY-MM-DD. */
export interface ComplaintDates {
  readonly acknowledgeBy: string;
  readonly answerBy: string;
}

/**
 * Five working days to acknowledge; thirty days to answer, one month about data protection (the Data (Use and Access) Act
 * 2025 asks for an acknowledgement within 30 days and an answer without undue delay). Bank holidays count as working days,
 * so that a promise is sooner rather than later.
 */
export function complaintDates(receivedOn: string, about: ComplaintAbout): ComplaintDates {
  return {
    acknowledgeBy: workingDaysAfter(receivedOn, WORKING_DAYS),
    answerBy: about === 'data-protection' ? monthAfter(receivedOn) : daysAfter(receivedOn, ANSWER_DAYS),
  };
}

export function workingDaysAfter(day: string, count: number): string {
  let [at, left] = [day, count];
  while (left > 0) {
    at = daysAfter(at, 1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The same day of the next month; its last day where it has none such. */
export function monthAfter(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10);
}
