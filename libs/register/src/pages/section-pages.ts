import { TRAVEL_LIMITS } from '@pa/matching';
import {
  AGE_ANSWERS,
  LONGEST_ABOUT,
  MOST_VALUES,
  NOTICE_HOURS,
  type SectionKey,
  type SectionValues,
} from '../sections';
import { taxonomies } from '../taxonomies';
import { choicesOf, type Choice } from './choices';
import { AboutYouForm } from './forms/about-you.form';
import { AgeAndSexForm } from './forms/age-and-sex.form';
import { ExperienceAndTrainingForm } from './forms/experience-and-training.form';
import { InterestsAndEnvironmentForm } from './forms/interests-and-environment.form';
import { LanguagesAndCommunicationForm } from './forms/languages-and-communication.form';
import { PlaceAndTravelForm } from './forms/place-and-travel.form';
import type { SectionFormClass } from './forms/section-form';
import { TaskAnswersForm } from './forms/task-answers.form';
import { ValuesAndStyleForm } from './forms/values-and-style.form';
import { WorkWantedForm } from './forms/work-wanted.form';

/** How one section is asked: its form, what there is to choose, and where on the page a problem of the section belongs. */
export interface SectionPage<Values> {
  readonly Form: SectionFormClass<Values>;
  readonly choices: object;
  /** Field of the section → field of the page, where they are not the same. */
  readonly fields?: Readonly<Record<string, string>>;
}

const CARE_CERTIFICATE = 'care-certificate-';
const FIRST_TASK = `task-${taxonomies.tasks[0]?.key ?? ''}`;
const AGE_WORDS = { 'under-16': 'Under 16', '16-or-17': '16 or 17', '18-or-over': '18 or over' } as const;
const FIRST_PAIR = `style-${taxonomies.workingStylePairs[0]?.key ?? ''}`;

/** Every section's page. The template of each is register/<section>.njk. */
export const sectionPages: { readonly [Key in SectionKey]: SectionPage<SectionValues[Key]> } = {
  'about-you': { Form: AboutYouForm, choices: { longestAbout: LONGEST_ABOUT } },
  'place-and-travel': {
    Form: PlaceAndTravelForm,
    choices: { miles: TRAVEL_LIMITS.map(milesChoice), modes: choicesOf('travelModes') },
  },
  'work-wanted': {
    Form: WorkWantedForm,
    choices: {
      status: choicesOf('searchStatus'),
      employment: choicesOf('employment'),
      shortNotice: [{ value: 'no', text: 'No' }, ...NOTICE_HOURS.map(noticeChoice)],
    },
    fields: { hourlyRatePence: 'hourlyRate', shortNoticeHours: 'shortNotice' },
  },
  tasks: {
    Form: TaskAnswersForm,
    choices: {
      answers: [
        { value: 'will', text: 'Yes' },
        { value: 'training', text: 'With training' },
        { value: 'willNot', text: 'No' },
      ],
    },
    fields: { tasks: FIRST_TASK, will: FIRST_TASK, training: FIRST_TASK, willNot: FIRST_TASK },
  },
  'experience-and-training': {
    Form: ExperienceAndTrainingForm,
    choices: {
      experience: choicesOf('experience'),
      training: choicesOf('training').filter(({ value }) => !value.startsWith(CARE_CERTIFICATE)),
      certificate: choicesOf('training').filter(({ value }) => value.startsWith(CARE_CERTIFICATE)),
    },
  },
  'languages-and-communication': {
    Form: LanguagesAndCommunicationForm,
    choices: {
      languages: [{ value: '', text: 'Choose a language' }, ...choicesOf('languages')],
      levels: [{ value: '', text: 'Choose how well' }, ...choicesOf('languageLevels')],
      methods: choicesOf('communicationMethods'),
    },
    fields: { languages: 'language-1' },
  },
  'values-and-style': {
    Form: ValuesAndStyleForm,
    choices: { values: choicesOf('values'), mostValues: MOST_VALUES },
    fields: { style: FIRST_PAIR },
  },
  'interests-and-environment': {
    Form: InterestsAndEnvironmentForm,
    choices: { interests: choicesOf('interests'), limits: choicesOf('environmentLimits') },
  },
  'age-and-sex': {
    Form: AgeAndSexForm,
    choices: {
      ages: AGE_ANSWERS.toReversed().map((value) => ({ value, text: AGE_WORDS[value] })),
      sexes: [
        { value: 'female', text: 'Female' },
        { value: 'male', text: 'Male' },
        { value: '', text: 'I would rather not say' },
      ],
    },
  },
};

function milesChoice(miles: number): Choice {
  return { value: String(miles), text: miles === 1 ? '1 mile' : `${miles} miles` };
}

function noticeChoice(hours: number): Choice {
  const words = hours >= 24 ? days(hours / 24) : `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
  return { value: String(hours), text: `Yes, if I know ${words} before` };
}

function days(count: number): string {
  return count === 1 ? 'a day' : `${count} days`;
}
