import { dateOf, wallMinutes } from '@pa/matching';
import { dateBoxes, type DateBoxes, type PageModel } from '@pa/web';
import { recruitmentPaths as paths } from '../../recruitment.paths';
import type { SideOfApplication } from '../application-sides.service';
import { LONGEST_PLAN, type MeetingPlan } from '../meeting-plans.service';
import type { WrittenTerms } from '../written-terms';

/** The application's own page, for the side that looks. */
function backTo({ side, vacancyId, applicationId }: SideOfApplication): { href: string; text: string } {
  const href = side === 'pa' ? paths.ownApplication(applicationId) : paths.application(vacancyId, applicationId);
  return { href, text: 'Back to the application' };
}

/** What is shown in a form: what is kept, or what was typed. */
export type PlanShown = { readonly plan: MeetingPlan } | { readonly body: unknown };

export function planModel(side: SideOfApplication, shown: PlanShown): PageModel {
  return {
    title: 'Your plan for a first meeting',
    page: { back: backTo(side) },
    longest: LONGEST_PLAN,
    values: 'plan' in shown ? planValues(shown.plan) : typedValues(shown.body),
  };
}

function planValues({ where, whoKnows, checkInAt }: MeetingPlan) {
  const wall = checkInAt ? wallMinutes(checkInAt) : null;
  const two = (number: number): string => String(number).padStart(2, '0');
  const inDay = (wall ?? 0) % 1440;
  return {
    where,
    whoKnows,
    checkInDay: dateBoxes(wall === null ? null : dateOf(Math.floor(wall / 1440))),
    checkIn: wall === null ? '' : `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`,
  };
}

function typedValues(body: unknown) {
  const given = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const text = (name: string): string => (typeof given[name] === 'string' ? given[name] : '');
  const box = (part: keyof DateBoxes): string => text(`checkInDay-${part}`);
  return {
    where: text('where'),
    whoKnows: text('whoKnows'),
    checkInDay: { day: box('day'), month: box('month'), year: box('year') },
    checkIn: text('checkIn'),
  };
}

/** A block of a sheet: it is never cut over two pages. */
interface SheetBlock {
  readonly title: string;
  readonly lines: readonly string[];
  readonly items?: readonly string[];
  /** What still has to be written in: a line to write on follows each. */
  readonly open?: readonly string[];
}

const FOR_PAS: readonly SheetBlock[] = [
  {
    title: 'The work',
    lines: [],
    items: [
      'What does a usual day look like?',
      'How do you like things to be done?',
      'Who else will be there?',
      'What should I never do?',
    ],
  },
  {
    title: 'Hours and pay',
    lines: [],
    items: [
      'Do the hours change? How early would I know?',
      'Who covers when I am ill or away?',
      'When and how is pay paid?',
      'Are travel costs paid?',
    ],
  },
  {
    title: 'Starting',
    lines: [],
    items: ['Who shows me what to do?', 'Is there training?', 'Is there a trial period?', 'Are there pets or smoke?'],
  },
];

const FOR_EMPLOYERS: readonly SheetBlock[] = [
  {
    title: 'The person',
    lines: [],
    items: [
      'Why would you like this job?',
      'What did you like in work like this? What was hard?',
      'Tell me of a day when something went wrong. What did you do?',
      'How do you like to be told what to do?',
    ],
  },
  {
    title: 'The work',
    lines: [],
    items: [
      'Which of the tasks have you done before?',
      'Which would you like to be shown?',
      'Is there a task that you do not want to do?',
      'How would you get here?',
    ],
  },
  {
    title: 'Do not ask',
    lines: ['The law does not let you ask some things before you offer a job.'],
    items: [
      'Do not ask about health, sickness or disability.',
      'Do not ask about children, plans for children or a partner.',
      'Do not ask about religion, beliefs, age or where somebody is from.',
      'Do not ask about old convictions. The check says what you may know.',
    ],
  },
];

export function questionsModel(side: SideOfApplication): PageModel {
  return {
    title: 'Questions to ask',
    page: { back: backTo(side) },
    lead: [`For the interview: ${side.title}.`, 'Choose the ones that matter to you. Leave room for answers.'],
    blocks: side.side === 'pa' ? FOR_PAS : FOR_EMPLOYERS,
    ask: 'Would you like to talk it through first?',
  };
}

export function termsModel(side: SideOfApplication, terms: WrittenTerms & { readonly title: string }): PageModel {
  const kind = terms.isEmployment
    ? 'The law asks an employer to give these terms in writing on or before the first day.'
    : 'The PA works for themselves. This is a list for your agreement, not a contract of employment.';
  return {
    title: `Written terms: ${terms.title}`,
    page: { back: backTo(side) },
    lead: [
      kind,
      'They come from the offer that was accepted, and from the rules of the first day.',
      'Fill in what is still to be agreed. Then both sign, and each keeps a copy.',
    ],
    blocks: [
      ...terms.parts.map(({ title, lines, toAgree }): SheetBlock => ({ title, lines, open: toAgree })),
      { title: 'Signed', lines: [], open: ['The employer, and the date', 'The PA, and the date'] },
    ],
    isTerms: true,
    ask: 'Would you like help with this?',
  };
}
