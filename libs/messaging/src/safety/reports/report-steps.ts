import { ConflictError, InvalidError } from '@pa/platform';
import { isDay } from '@pa/register';
import { LONGEST_REPORT_NOTE } from './report';
import type { ReportStep } from './report-case';
import { REPORT_STATE_WORDS, type ReportState } from './report-state';

/** A step as it is kept. @throws InvalidError that says what is missing */
export function checkedStep(step: ReportStep, today: string): ReportStep {
  const note = step.note.normalize('NFC').trim();
  const problem = (field: string, message: string) => InvalidError.of([{ field, message }]);
  if ([...note].length > LONGEST_REPORT_NOTE) throw problem('note', `Use ${LONGEST_REPORT_NOTE} letters or fewer.`);
  if (step.deed === 'close' && step.outcome === null) throw problem('outcome', 'Choose what came of it.');
  if (step.deed === 'refer' && step.referredTo === null) throw problem('referredTo', 'Choose who deals with it now.');
  if (step.deed === 'refer' && (!isDay(step.referredOn) || step.referredOn > today))
    throw problem('referredOn', 'Write the day on which you passed it on: today or before.');
  const referred = step.deed === 'refer' ? {} : { referredTo: null, referredOn: '' };
  return { ...step, ...referred, note, outcome: step.deed === 'close' ? step.outcome : null };
}

export function wrongStep(state: ReportState): ConflictError {
  return new ConflictError('wrong-step', `This cannot be done with the report now. ${REPORT_STATE_WORDS[state]}.`);
}
