import type { FieldProblem } from '@pa/platform';
import { inListOrder, tidy, tidyLine, tooLong, unknownKeys } from '@pa/register';
import { LONGEST, type AdvertSection } from './section';

export const SEXES = ['female', 'male'] as const;
export const MOST_VALUES = 6;

export interface WhoYouWant {
  readonly title: string;
  /** What kind of person, in the employer's words. */
  readonly whoWanted: string;
  readonly values: readonly string[];
  /** Null: anyone. */
  readonly sexWanted: string | null;
  readonly sexReason: string;
}

/** Whom an employer looks for. A sex may be asked for only with a reason that comes from the tasks: the checker holds it to that. */
export const whoYouWant: AdvertSection<WhoYouWant> = {
  title: 'Who you want',
  fields: ['title', 'whoWanted', 'sexWanted', 'sexReason'],

  problems: ({ title, whoWanted, values, sexWanted, sexReason }) => [
    ...(tidyLine(title) === '' ? [NO_TITLE] : tooLong('title', tidyLine(title), LONGEST.title)),
    ...tooLong('whoWanted', tidy(whoWanted), LONGEST.whoWanted),
    ...unknownKeys('values', 'values', values),
    ...(new Set(values).size > MOST_VALUES
      ? [{ field: 'values', message: `Choose the ${MOST_VALUES} that matter most, or fewer.` }]
      : []),
    ...sexProblems(sexWanted),
    ...tooLong('sexReason', tidy(sexReason), LONGEST.sexReason),
  ],

  columns: ({ title, whoWanted, values, sexWanted, sexReason }) => ({
    title: tidyLine(title),
    whoWanted: tidy(whoWanted),
    values: inListOrder('values', values),
    sexWanted: isSex(sexWanted) ? sexWanted : null,
    sexReason: isSex(sexWanted) ? tidy(sexReason) : '',
  }),

  read: ({ title, whoWanted, values, sexWanted, sexReason }) => ({ title, whoWanted, values, sexWanted, sexReason }),

  missing: ({ title }) => (title === '' ? [NO_TITLE] : []),
};

const NO_TITLE = { field: 'title', message: 'Write a title for your advert.' };

function isSex(sex: string | null): sex is (typeof SEXES)[number] {
  return SEXES.some((one) => one === sex);
}

function sexProblems(sex: string | null): FieldProblem[] {
  if (sex === null || isSex(sex)) return [];
  return [{ field: 'sexWanted', message: 'Choose anyone, a woman or a man.' }];
}
