import { choicesOf, taxonomies, type SectionFormClass } from '@pa/register';
import { LONGEST, MOST_VALUES, type AdvertPart, type AdvertValues } from '../sections';
import { AdvertTasksForm } from './forms/advert-tasks.form';
import { ChecksForm } from './forms/checks.form';
import { HowToApplyForm } from './forms/how-to-apply.form';
import { PayForm } from './forms/pay.form';
import { PlaceForm } from './forms/place.form';
import { SkillsForm } from './forms/skills.form';
import { StartForm } from './forms/start.form';
import { WhoYouWantForm } from './forms/who-you-want.form';

/** Parts with a form of their own. The hours have the week editor. */
export type FormPart = Exclude<AdvertPart, 'hours'>;

/** How one part is asked: its form, what there is to choose, and where on the page a problem of the part belongs. */
interface SectionPage<Values> {
  readonly Form: SectionFormClass<Values>;
  readonly choices: object;
  /** Field of the part → field of the page, where they are not the same. */
  readonly fields?: Readonly<Record<string, string>>;
}

const FIRST_TASK = `task-${taxonomies.tasks[0]?.key ?? ''}`;

/** Every part's page. The template of each is recruitment/vacancies-<part>.njk. */
export const advertPages: { readonly [Part in FormPart]: SectionPage<AdvertValues[Part]> } = {
  'who-you-want': {
    Form: WhoYouWantForm,
    choices: {
      values: choicesOf('values'),
      mostValues: MOST_VALUES,
      sexes: [
        { value: '', text: 'Anyone' },
        { value: 'female', text: 'A woman' },
        { value: 'male', text: 'A man' },
      ],
      longest: LONGEST,
    },
  },
  skills: {
    Form: SkillsForm,
    choices: {
      experience: choicesOf('experience'),
      languages: choicesOf('languages'),
      interests: choicesOf('interests'),
    },
  },
  start: { Form: StartForm, choices: {} },
  tasks: {
    Form: AdvertTasksForm,
    choices: {
      answers: [
        { value: 'required', text: 'Needed' },
        { value: 'optional', text: 'Would help' },
        { value: 'never', text: 'Not part of this job' },
      ],
      longest: LONGEST,
    },
    fields: { required: FIRST_TASK, optional: FIRST_TASK, never: FIRST_TASK },
  },
  pay: { Form: PayForm, choices: { employment: choicesOf('employment'), longest: LONGEST } },
  place: { Form: PlaceForm, choices: { environment: choicesOf('environmentLimits') } },
  'how-to-apply': { Form: HowToApplyForm, choices: { longest: LONGEST }, fields: { questions: 'question-1' } },
  checks: { Form: ChecksForm, choices: { checks: choicesOf('checks'), longest: LONGEST } },
};

export function isFormPart(part: AdvertPart): part is FormPart {
  return part !== 'hours';
}
