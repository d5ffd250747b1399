import { isDay } from '@pa/accounts';
import type { FieldProblem } from '@pa/platform';
import type { DeclaredCheck } from './check';
import { CHECK_KINDS, CHECK_RULES, WORKFORCES, type CheckKind } from './check-kinds';

/** As it comes in: nothing of it is trusted. */
export interface CheckInput {
  readonly kind: string;
  readonly level: string | null;
  readonly workforce: string | null;
  readonly issuedOn: string | null;
  readonly validTo: string | null;
  readonly isUpdated: boolean;
}

const OLDEST = '1970-01-01';

export function isKind(kind: string): kind is CheckKind {
  return (CHECK_KINDS as readonly string[]).includes(kind);
}

/** What is wrong with what a PA says of a check, field by field, with how to mend it; empty when nothing is. */
export function faultsOf(input: CheckInput, today: string): FieldProblem[] {
  if (!isKind(input.kind)) return [{ field: 'kind', message: 'Choose what kind of check it is' }];
  return [...levelFaults(input, input.kind), ...dayFaults(input, { kind: input.kind, today })];
}

function levelFaults({ level, workforce }: CheckInput, kind: CheckKind): FieldProblem[] {
  const { levels, hasWorkforce } = CHECK_RULES[kind];
  const faults: FieldProblem[] = [];
  if (levels.length > 0 && !levels.some((known) => known === level))
    faults.push({ field: 'level', message: 'Choose the level that stands on it' });
  if (hasWorkforce && !WORKFORCES.some((known) => known === workforce))
    faults.push({ field: 'workforce', message: 'Choose who it lets you work with' });
  return faults;
}

function dayFaults(
  { issuedOn, validTo }: CheckInput,
  { kind, today }: { kind: CheckKind; today: string },
): FieldProblem[] {
  const { ends } = CHECK_RULES[kind];
  const faults: FieldProblem[] = [];
  const say = (field: string, message: string) => faults.push({ field, message });
  if (issuedOn === null) say('issuedOn', 'Enter the date that stands on it');
  else if (!isDay(issuedOn)) say('issuedOn', 'Enter a real date, such as 27 3 2026');
  else if (issuedOn > today) say('issuedOn', 'This date is still to come. Enter the date that stands on it');
  else if (issuedOn < OLDEST) say('issuedOn', 'This date is too long ago. Enter the date that stands on it');
  if (validTo === null) {
    if (ends === 'always') say('validTo', 'Enter the last day on which it counts');
  } else if (ends === 'never') say('validTo', 'This kind has no last day. Leave it empty');
  else if (!isDay(validTo)) say('validTo', 'Enter a real date, such as 27 3 2028');
  else if (issuedOn !== null && validTo < issuedOn) say('validTo', 'It cannot end before it began. Look at both dates');
  else if (validTo < today) say('validTo', 'It has ended. Tell us about the new one when you have it');
  return faults;
}

/** What is kept of a right input: nothing that the kind does not have. */
export function declaredOf(input: CheckInput): DeclaredCheck {
  const kind = input.kind as CheckKind;
  const { levels, hasWorkforce, hasStatusChecks, ends } = CHECK_RULES[kind];
  return {
    kind,
    level: levels.length > 0 ? (input.level as DeclaredCheck['level']) : null,
    workforce: hasWorkforce ? (input.workforce as DeclaredCheck['workforce']) : null,
    issuedOn: input.issuedOn,
    validTo: ends === 'never' ? null : input.validTo,
    isUpdated: hasStatusChecks && input.isUpdated,
  };
}
