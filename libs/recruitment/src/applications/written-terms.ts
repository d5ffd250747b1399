import { durationWords, dateWords } from '@pa/web';
import type { RuleKey, RulesOn } from '../rules';
import { hoursWords, labelWords, payWords, pounds } from './advert-facts';
import type { OfferTerms } from './offer-terms';

/** One heading of a written statement. `toAgree`: what the two still have to write in before the first day. */
export interface TermsPart {
  readonly title: string;
  readonly lines: readonly string[];
  readonly toAgree: readonly string[];
}

export interface TermsPeople {
  /** Names as the register knows them; the two write their full names in. */
  readonly employer: string;
  readonly pa: string;
}

/** A written statement for one offer. */
export interface WrittenTerms {
  /** True for a PA who may be employed; a self-employed PA makes an agreement instead. */
  readonly isEmployment: boolean;
  readonly parts: readonly TermsPart[];
}

/**
 * The particulars that a worker must have in writing on or before the first day (Employment Rights Act 1996, sections 1 to 3,
 * as they stand since 6 April 2020), out of the offer and the rules of the first day. What the offer does not say is marked
 * as still to be agreed; nothing is guessed.
 */
export function writtenTerms(terms: OfferTerms, rules: RulesOn, people: TermsPeople): WrittenTerms {
  const isEmployment = !(terms.employment.length === 1 && terms.employment[0] === 'self-employed');
  return {
    isEmployment,
    parts: [
      peoplePart(people),
      datesPart(terms),
      workPart(terms),
      placePart(terms),
      hoursPart(terms, rules),
      payPart(terms, rules),
      holidayPart(rules),
      sickPart(rules),
      pensionPart(rules),
      noticePart(rules),
      trainingPart(terms),
      fairnessPart(),
      conditionsPart(terms, rules),
    ],
  };
}

/** A rule that is a sentence; nothing on a day for which nobody has said it. */
function textOf(rules: RulesOn, key: RuleKey): string {
  return String(rules.get(key)?.value ?? '');
}

function part(title: string, lines: readonly string[], toAgree: readonly string[] = []): TermsPart {
  return { title, lines: lines.filter((line) => line !== ''), toAgree };
}

function peoplePart({ employer, pa }: TermsPeople): TermsPart {
  return part(
    'Who this is between',
    [`The employer: ${employer}`, `The PA: ${pa}`],
    ['The full names and addresses of both'],
  );
}

function datesPart({ startsOn, endsOn }: OfferTerms): TermsPart {
  return part(
    'When the job starts',
    [
      `The first day is ${dateWords(startsOn)}.`,
      'No earlier job counts as part of this one.',
      endsOn ? `The job ends on ${dateWords(endsOn)}.` : 'The job goes on until one of you ends it.',
    ],
    ['How long a trial period is, if there is one, and what is different in it'],
  );
}

function workPart({ title, tasks, never }: OfferTerms): TermsPart {
  return part('The job', [
    `The job is: ${title}.`,
    tasks.length > 0 ? `The tasks are: ${labelWords('tasks', tasks)}.` : '',
    never.length > 0 ? `Not part of this job: ${labelWords('tasks', never)}.` : '',
  ]);
}

function placePart({ district, liveIn }: OfferTerms): TermsPart {
  return part(
    'Where the work is',
    [
      `The work is in ${district} and where you go together.`,
      'The PA is not asked to work outside the United Kingdom for more than a month.',
      liveIn ? 'The PA lives in.' : '',
    ],
    ['The address of the work'],
  );
}

function hoursPart(terms: OfferTerms, rules: RulesOn): TermsPart {
  const minutes = terms.hours.reduce((sum, { minutes: length }) => sum + length, 0);
  const hours = hoursWords(terms);
  return part(
    'Days and hours',
    [
      hours === '' ? '' : `The hours are: ${hours}.`,
      minutes > 0 ? `That is ${durationWords(minutes)} a week, by the clock.` : '',
      terms.hoursWords,
      textOf(rules, 'terms.rest'),
    ],
    [
      ...(hours === '' && terms.hoursWords === '' ? ['The days and hours'] : []),
      'Whether days and hours may change, and how that is agreed',
    ],
  );
}

function payPart(terms: OfferTerms, rules: RulesOn): TermsPart {
  const pay = payWords(terms);
  const bands = rules.wageBands().map(({ who, pencePerHour }) => `${pounds(pencePerHour)} for ${who}`);
  return part(
    'Pay',
    [
      pay === '' ? '' : `The pay is ${pay}.`,
      bands.length > 0 ? `On the first day the minimum wage is ${bands.join(', ')}. Pay is never less.` : '',
      terms.sleepInPence === null ? '' : textOf(rules, 'room.sleep-in'),
      terms.accommodationPenceADay ? `${pounds(terms.accommodationPenceADay)} a day is taken off for the room.` : '',
      textOf(rules, 'terms.payslip'),
    ],
    [
      ...(pay === '' ? ['The pay'] : []),
      'How often pay comes, on which day and how',
      'What else there is, such as travel costs or meals',
    ],
  );
}

function holidayPart(rules: RulesOn): TermsPart {
  const weeks = rules.numberOf('holiday.weeks');
  const irregular = rules.numberOf('holiday.irregular-hours');
  return part(
    'Holiday and other leave',
    [
      weeks === null ? '' : `There are ${weeks / 100} weeks of paid holiday a year. Bank holidays may be part of them.`,
      irregular === null
        ? ''
        : `With hours that change from week to week, holiday is ${irregular / 100}% of the hours worked.`,
      'Holiday that was earned and not taken is paid when the job ends.',
      textOf(rules, 'terms.other-leave'),
    ],
    [
      ...(weeks === null ? ['How much paid holiday there is'] : []),
      'When the holiday year begins, and how holiday is asked for',
    ],
  );
}

function sickPart(rules: RulesOn): TermsPart {
  const pay = textOf(rules, 'terms.sick-pay');
  return part(
    'When the PA is ill',
    ['The PA tells the employer as early as they can.', pay],
    [
      ...(pay === '' ? ['Which rules of sick pay count on the first day'] : []),
      'Whom to call, and by when',
      'Whether there is more sick pay than the law says',
    ],
  );
}

function pensionPart(rules: RulesOn): TermsPart {
  const from = rules.numberOf('pension.pay-from');
  const age = rules.numberOf('pension.age-from');
  const least = rules.numberOf('pension.employer-least');
  const isKnown = from !== null && age !== null && least !== null;
  return part(
    'Pension',
    isKnown
      ? [
          `A PA aged ${age} or over, up to State Pension age, who earns more than £${(from / 100).toLocaleString('en-GB')} a year is put in a pension. The employer pays in at least ${least / 100}%.`,
          'A PA who earns less may ask to join.',
        ]
      : [],
    [...(isKnown ? [] : ['Which pension rules count on the first day']), 'Which pension it is'],
  );
}

function noticePart(rules: RulesOn): TermsPart {
  const lines = [textOf(rules, 'terms.notice-of-employer'), textOf(rules, 'terms.notice-of-pa')];
  const isKnown = !lines.includes('');
  return part('Ending the job', lines, [isKnown ? 'Whether notice is longer than that' : 'How much notice each gives']);
}

function trainingPart({ tasks }: OfferTerms): TermsPart {
  return part(
    'Training',
    ['Time for training that the job needs is paid.'],
    [
      tasks.length > 0
        ? 'Which training the PA must do, and who pays for it'
        : 'Whether there is training the PA must do, and who pays for it',
    ],
  );
}

function fairnessPart(): TermsPart {
  return part(
    'When something is wrong',
    [
      'Either of you can say so, in writing where it helps, and is heard. Someone may come along to a talk about it.',
      'No agreement with a trade union covers this job.',
    ],
    [
      'Whom the PA goes to with a complaint, or if they disagree with a warning',
      'Any other rules of behaviour at work',
    ],
  );
}

function conditionsPart({ checks, conditions }: OfferTerms, rules: RulesOn): TermsPart {
  return part('What this depends on', [
    checks.length > 0 ? `The job is the PA’s when these have been seen: ${labelWords('checks', checks)}.` : '',
    conditions,
    checks.length === 0 && conditions === '' ? 'Nothing else has to happen first.' : '',
    textOf(rules, 'terms.right-to-work'),
  ]);
}
