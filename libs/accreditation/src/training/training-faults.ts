import { isDay } from '@pa/accounts';
import type { FieldProblem } from '@pa/platform';
import type { ToldTraining } from './training';
import { isTrainingCategory, type TrainingCategory } from './training-categories';

/** As it comes in: nothing of it is trusted. */
export interface TrainingInput {
  readonly category: string;
  readonly provider: string;
  readonly doneOn: string | null;
  readonly validUntil: string | null;
}

export const LONGEST_PROVIDER = 100;
/** What is older says little about how somebody works today. */
const TOO_OLD = /^[01]\d{3}-/;

/** What is wrong with what a PA tells of a training, field by field, with how to mend it; empty when nothing is. */
export function trainingFaults(input: TrainingInput, today: string): FieldProblem[] {
  const faults: FieldProblem[] = [];
  if (!isTrainingCategory(input.category))
    faults.push({ field: 'category', message: 'Choose what the training was about' });
  if (input.provider.length > LONGEST_PROVIDER)
    faults.push({ field: 'provider', message: `Write ${LONGEST_PROVIDER} letters or fewer` });
  const done = doneFault(input.doneOn, today);
  if (done) faults.push({ field: 'doneOn', message: done });
  const until = untilFault(input, today);
  if (until) faults.push({ field: 'validUntil', message: until });
  return faults;
}

function doneFault(doneOn: string | null, today: string): string | null {
  if (doneOn === null) return 'Enter the day on which you finished it';
  if (TOO_OLD.test(doneOn)) return 'This day is too long ago. Tell us of training since the year 2000';
  if (!isDay(doneOn)) return 'Enter a real date, such as 27 3 2026';
  return doneOn > today ? 'This day is still to come. Tell us when you have done the training' : null;
}

function untilFault({ doneOn, validUntil }: TrainingInput, today: string): string | null {
  if (validUntil === null) return null;
  if (!isDay(validUntil)) return 'Enter a real date, such as 27 3 2028';
  if (doneOn !== null && isDay(doneOn) && validUntil < doneOn)
    return 'It cannot end before you did it. Look at both dates';
  return validUntil < today ? 'It has ended. Tell us when you have done it again' : null;
}

/** What is kept of a right input. */
export function toldOf({ category, provider, doneOn, validUntil }: TrainingInput): ToldTraining {
  return { category: category as TrainingCategory, provider: provider.trim(), doneOn: doneOn ?? '', validUntil };
}
