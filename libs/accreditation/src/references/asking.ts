import { normaliseEmail } from '@pa/accounts';
import type { FieldProblem } from '@pa/platform';
import { isEmail } from 'class-validator';
import { ASKING_WAYS, RELATIONS, type AskingWay, type Referee, type Relation } from './reference';

const LONGEST_NAME = 100;
/** Digits with what people write between them; the United Kingdom's and others'. */
const TELEPHONE = /^\+?[\d\s().-]{7,25}$/;

/** Whom a PA names, as it comes in: nothing of it is trusted. */
export interface AskingInput {
  readonly name: string;
  readonly organisation: string;
  readonly way: string;
  readonly email: string;
  readonly telephone: string;
  readonly relation: string;
  readonly knownFrom: string | null;
  readonly knownTo: string | null;
}

/** The same, found right. */
export interface Asking {
  readonly referee: Referee;
  readonly way: AskingWay;
  readonly relation: Relation;
  readonly knownFrom: string;
  readonly knownTo: string | null;
}

/** What is wrong with whom a PA names, field by field in the order of the form; empty when nothing is. */
export function askingFaults(input: AskingInput, { today, ownEmail }: { today: string; ownEmail: string | null }) {
  const faults: FieldProblem[] = [];
  const say = (field: string, message: string) => void faults.push({ field, message });
  const name = input.name.trim();
  if (name === '') say('name', 'Enter their name');
  else if (name.length > LONGEST_NAME) say('name', `Write their name in ${LONGEST_NAME} letters or fewer`);
  if (input.organisation.length > LONGEST_NAME) say('organisation', `Write it in ${LONGEST_NAME} letters or fewer`);
  if (!isOf(RELATIONS, input.relation)) say('relation', 'Choose how they know you');
  faults.push(...dayFaults(input, today));
  if (!isOf(ASKING_WAYS, input.way)) say('way', 'Choose how we can ask them');
  if (input.way === 'email') faults.push(...emailFaults(normaliseEmail(input.email), ownEmail));
  if (input.way === 'telephone' && !TELEPHONE.test(input.telephone.trim()))
    say('telephone', 'Enter their telephone number, such as 0151 496 0142');
  return faults;
}

/** What is kept of a right input. */
export function askingOf(input: AskingInput): Asking {
  const way = input.way as AskingWay;
  return {
    referee: {
      name: input.name.trim(),
      organisation: input.organisation.trim(),
      email: way === 'email' ? normaliseEmail(input.email) : '',
      telephone: way === 'telephone' ? input.telephone.trim() : '',
    },
    way,
    relation: input.relation as Relation,
    knownFrom: input.knownFrom ?? '',
    knownTo: input.knownTo,
  };
}

function emailFaults(email: string, ownEmail: string | null): FieldProblem[] {
  if (!isEmail(email)) return [{ field: 'email', message: 'Enter their email address, like name@example.com' }];
  if (email !== ownEmail) return [];
  return [{ field: 'email', message: 'This is your own address. Enter the address of the person we ask' }];
}

function dayFaults({ knownFrom, knownTo }: AskingInput, today: string): FieldProblem[] {
  const faults: FieldProblem[] = [];
  const say = (field: string, message: string) => void faults.push({ field, message });
  if (knownFrom === null) say('knownFrom', 'Enter the day from which they have known you. About right will do');
  else if (!isPast(knownFrom)) say('knownFrom', 'Enter a real date, such as 27 3 2020');
  else if (knownFrom > today) say('knownFrom', 'This date is still to come. Enter the day you met');
  if (knownTo === null) return faults;
  if (!isPast(knownTo)) say('knownTo', 'Enter a real date, such as 27 3 2026');
  else if (knownTo > today) say('knownTo', 'This date is still to come. Leave it empty if they still know you');
  else if (knownFrom !== null && knownTo < knownFrom)
    say('knownTo', 'It cannot end before it began. Look at both dates');
  return faults;
}

/** A day that exists, of this century or from 1920 on. */
function isPast(day: string): boolean {
  if (!/^(19[2-9]|20\d)\d-\d{2}-\d{2}$/.test(day)) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function isOf(list: readonly string[], text: string): boolean {
  return list.includes(text);
}
