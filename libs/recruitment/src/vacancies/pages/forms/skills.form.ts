import type { SectionForm } from '@pa/register';
import type { Skills } from '../../sections';

const YES = 'yes';

export class SkillsForm implements SectionForm<Skills> {
  experience: string[] = [];
  languages: string[] = [];
  interests: string[] = [];
  drives = '';

  static of(kept: Skills): SkillsForm {
    return Object.assign(new SkillsForm(), { ...kept, drives: kept.drives ? YES : '' });
  }

  answers(): Skills {
    const { experience, languages, interests, drives } = this;
    return { experience, languages, interests, drives: drives === YES };
  }
}
