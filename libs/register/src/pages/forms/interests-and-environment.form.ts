import type { InterestsAndEnvironment } from '../../sections';
import type { SectionForm } from './section-form';

export class InterestsAndEnvironmentForm implements SectionForm<InterestsAndEnvironment> {
  interests: string[] = [];
  environmentLimits: string[] = [];

  static of({ interests, environmentLimits }: InterestsAndEnvironment): InterestsAndEnvironmentForm {
    return Object.assign(new InterestsAndEnvironmentForm(), {
      interests: [...interests],
      environmentLimits: [...environmentLimits],
    });
  }

  answers(): InterestsAndEnvironment {
    return { interests: this.interests, environmentLimits: this.environmentLimits };
  }
}
