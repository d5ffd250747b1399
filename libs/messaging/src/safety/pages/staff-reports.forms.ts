import { IsIn } from 'class-validator';
import { OUTCOME_KEYS, REFERRAL_KEYS, SEVERITIES, type Outcome, type Referral, type Severity } from '../reports/report';
import type { ReportStep } from '../reports/report-case';
import type { TakedownRequest } from '../takedowns/takedowns.service';

export const STEP_DEEDS = ['note', 'refer', 'close', 'putBack', 'reopen'] as const satisfies ReadonlyArray<
  ReportStep['deed']
>;

export class ReportStepForm {
  @IsIn(STEP_DEEDS, { message: 'Choose what you do' })
  deed = 'note' as ReportStep['deed'];

  @IsIn(SEVERITIES, { message: 'Choose how bad it is' })
  severity = '' as Severity;

  note = '';

  isRestricted = '';

  referredTo = '';

  'referredOn-day' = '';
  'referredOn-month' = '';
  'referredOn-year' = '';

  outcome = '';

  version = '';
}

export function stepIn(form: ReportStepForm): ReportStep {
  const { deed, severity, note } = form;
  const day = [form['referredOn-year'], form['referredOn-month'], form['referredOn-day']].map((part) => part.trim());
  return {
    deed,
    severity,
    note,
    isRestricted: form.isRestricted === 'yes',
    referredTo: REFERRAL_KEYS.find((key) => key === form.referredTo) ?? (null as Referral | null),
    referredOn: day.map((part, index) => part.padStart(index === 0 ? 4 : 2, '0')).join('-'),
    outcome: OUTCOME_KEYS.find((key) => key === form.outcome) ?? (null as Outcome | null),
    version: Number(form.version),
  };
}

export class LookForm {
  reason = '';

  ground = '';
}

export class TakeDownForm {
  @IsIn(['message', 'conversation'], { message: 'Choose what to take down' })
  what = '' as TakedownRequest['what'];

  messageNumber = '';

  reason = '';
}

export function takedownIn({ what, messageNumber, reason }: TakeDownForm): TakedownRequest {
  const number = /^[1-9]\d{0,8}$/.test(messageNumber) ? Number(messageNumber) : null;
  return { what, reason, messageNumber: what === 'message' ? number : null };
}
