import { isDay } from '@pa/accounts';
import type { FieldProblem } from '@pa/platform';
import { CHECK_KINDS } from '../checks/check-kinds';
import { COMPLETIONS, type SchemeModule, type SchemePolicy } from './scheme';

/** More would be no scheme that somebody gets to the end of. */
export const MOST_MODULES = 30;
const LONGEST_NAME = 60;
const LONGEST_HELP = 300;
const LONGEST_CODE = 6000;
const MOST_MONTHS = 120;

/** What is wrong with a scheme, by field; none: it can be kept. A module's faults carry its place: "modules.3.name". */
export function schemeFaults(policy: SchemePolicy): FieldProblem[] {
  const { modules } = policy;
  const keys = modules.map(({ key }) => key);
  const optional = modules.filter(({ isRequired }) => !isRequired).length;
  return [
    ...fault(
      'name',
      policy.name === '' || policy.name.length > LONGEST_NAME,
      `Enter a name of up to ${LONGEST_NAME} letters`,
    ),
    ...fault('months', !isMonths(policy.months), `Enter how many months an approval counts, from 1 to ${MOST_MONTHS}`),
    ...fault(
      'others',
      !Number.isInteger(policy.others) || policy.others < 0 || policy.others > optional,
      `Enter a number from 0 to ${optional}: so many parts are there to choose from`,
    ),
    ...fault('modules', modules.length === 0, 'Keep one part or more'),
    ...fault('modules', modules.length > MOST_MODULES, `Keep up to ${MOST_MODULES} parts`),
    ...fault('modules', new Set(keys).size < keys.length, 'Two parts have the same key. Give each one of its own'),
    ...modules.flatMap((module, index) =>
      moduleFaults(module).map(({ field, message }) => ({ field: `modules.${index}.${field}`, message })),
    ),
    ...codeFaults(policy),
  ];
}

/** What is wrong with one module, by field. */
export function moduleFaults(module: SchemeModule): FieldProblem[] {
  const { name, help, by, months, from } = module;
  return [
    ...fault(
      'key',
      !/^(?!new$)[a-z][a-z0-9-]{0,39}$/.test(module.key),
      'Use up to 40 small letters, numbers and hyphens',
    ),
    ...fault('name', name === '' || name.length > LONGEST_NAME, `Enter a name of up to ${LONGEST_NAME} letters`),
    ...fault(
      'help',
      help === '' || help.length > LONGEST_HELP,
      `Say what the PA does, in up to ${LONGEST_HELP} letters`,
    ),
    ...fault('by', !COMPLETIONS.includes(by), 'Choose what completes it'),
    ...fault('of', by === 'check' && !CHECK_KINDS.some((kind) => kind === module.of), 'Choose which check'),
    ...fault('of', by === 'training' && !/^[a-z][a-z0-9-]{0,59}$/.test(module.of), 'Choose which training'),
    ...fault(
      'months',
      months !== null && !isMonths(months),
      `Enter months from 1 to ${MOST_MONTHS}, or leave it empty`,
    ),
    ...fault('from', from !== null && !isDay(from), 'Enter a day, such as 27 3 2027, or leave it empty'),
  ];
}

function codeFaults({ code, modules }: SchemePolicy): FieldProblem[] {
  const isAsked = modules.some(({ by }) => by === 'code');
  return [
    ...fault('words', isAsked && code.words === '', 'Write the code of conduct, one sentence a line'),
    ...fault('words', code.words.length > LONGEST_CODE, `Use up to ${LONGEST_CODE} letters`),
    ...fault('easyWords', code.easyWords.length > LONGEST_CODE, `Use up to ${LONGEST_CODE} letters`),
    ...fault(
      'signBy',
      code.signBy !== null && !isDay(code.signBy),
      'Enter a day, such as 27 3 2027, or leave it empty',
    ),
  ];
}

function isMonths(months: number): boolean {
  return Number.isInteger(months) && months >= 1 && months <= MOST_MONTHS;
}

function fault(field: string, isWrong: boolean, message: string): FieldProblem[] {
  return isWrong ? [{ field, message }] : [];
}
