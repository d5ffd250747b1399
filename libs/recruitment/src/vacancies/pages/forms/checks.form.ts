import type { SectionForm } from '@pa/register';
import type { Checks } from '../../sections';

export class ChecksForm implements SectionForm<Checks> {
  checks: string[] = [];
  checksWhy = '';

  static of(kept: Checks): ChecksForm {
    return Object.assign(new ChecksForm(), kept);
  }

  answers(): Checks {
    return { checks: this.checks, checksWhy: this.checksWhy };
  }
}
