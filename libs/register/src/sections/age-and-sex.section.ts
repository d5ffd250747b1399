import type { FieldProblem } from '@pa/platform';
import type { AgeBand } from '../pa-profile.entity';
import { daysAfter, isDay } from '../local-day';
import type { Section } from './section';

/** What is asked; only the last two can be kept. */
export const AGE_ANSWERS = ['under-16', '16-or-17', '18-or-over'] as const;
export const SEX_ANSWERS = ['female', 'male'] as const;

export interface AgeAndSex {
  /** One of AGE_ANSWERS, or '' when not answered yet. */
  readonly age: string;
  /** YYYY-MM-DD, the 18th birthday; only for '16-or-17'. */
  readonly eighteenOn: string | null;
  /** One of SEX_ANSWERS; '' is "rather not say". */
  readonly sex: string;
  /** They tick now that we may keep their sex; the yes itself is kept among the consents. */
  readonly agrees?: boolean;
}

const TWO_YEARS_DAYS = 731;
const TOO_YOUNG = 'You can join when you are 16. Call us if you would like to talk about it.';
const WHEN_18 = 'Write the date of your 18th birthday. It is within the next two years.';

/**
 * Private: no employer sees it. Age is asked as little as the law needs: 16 and over may join, and people under 18 are
 * not shown for personal care, so of them alone the 18th birthday is kept until that day.
 */
export const ageAndSex: Section<AgeAndSex> = {
  title: 'Your age and sex (private)',

  problems({ age, eighteenOn, sex }, { today }) {
    return [
      ...ageProblems(age),
      ...(age === '16-or-17' ? birthdayProblems(eighteenOn, today) : []),
      ...(sex === '' || (SEX_ANSWERS as readonly string[]).includes(sex)
        ? []
        : [{ field: 'sex', message: 'Choose female, male or “I would rather not say”.' }]),
    ];
  },

  columns: ({ age, eighteenOn, sex }, { seal }) => ({
    ageBand: bandOf(age),
    adultOn: null,
    adultOnSealed: age === '16-or-17' && eighteenOn !== null ? seal(eighteenOn) : null,
    sexSealed: sex === '' ? null : seal(sex),
  }),

  read: ({ ageBand, adultOn, adultOnSealed, sexSealed }, { open }) => ({
    age: ageBand === 'adult' ? '18-or-over' : (ageBand ?? ''),
    eighteenOn: adultOnSealed ? open(adultOnSealed) : adultOn,
    sex: sexSealed ? open(sexSealed) : '',
  }),

  missing: ({ ageBand }) => (ageBand === null ? [{ field: 'age', message: 'Tell us if you are 18 or over.' }] : []),
};

function bandOf(age: string): AgeBand {
  return age === '16-or-17' ? '16-or-17' : 'adult';
}

function ageProblems(age: string): FieldProblem[] {
  if (age === 'under-16') return [{ field: 'age', message: TOO_YOUNG }];
  if ((AGE_ANSWERS as readonly string[]).includes(age)) return [];
  return [{ field: 'age', message: 'Choose your age.' }];
}

function birthdayProblems(eighteenOn: string | null, today: string): FieldProblem[] {
  if (isDay(eighteenOn) && eighteenOn > today && eighteenOn <= daysAfter(today, TWO_YEARS_DAYS)) return [];
  return [{ field: 'eighteenOn', message: WHEN_18 }];
}
