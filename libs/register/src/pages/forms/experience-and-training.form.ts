import type { ExperienceAndTraining } from '../../sections';
import type { SectionForm } from './section-form';

export class ExperienceAndTrainingForm implements SectionForm<ExperienceAndTraining> {
  experience: string[] = [];
  training: string[] = [];

  static of({ experience, training }: ExperienceAndTraining): ExperienceAndTrainingForm {
    return Object.assign(new ExperienceAndTrainingForm(), { experience: [...experience], training: [...training] });
  }

  answers(): ExperienceAndTraining {
    return { experience: this.experience, training: this.training };
  }
}
