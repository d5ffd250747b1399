import type { EmployerDetails } from '../../employer-details';
import type { SectionForm } from './section-form';

export class EmployerProfileForm implements SectionForm<EmployerDetails> {
  firstName = '';
  place = '';
  hiringFor = '';
  moneySources: string[] = [];
  communicationNeeds: string[] = [];
  otherLanguage = '';
  /** That we may keep it; asked once. */
  sensitiveFacts = '';

  static of(details: EmployerDetails): EmployerProfileForm {
    return Object.assign(new EmployerProfileForm(), {
      ...details,
      moneySources: [...details.moneySources],
      communicationNeeds: [...details.communicationNeeds],
    });
  }

  answers(): EmployerDetails {
    const { firstName, place, hiringFor, moneySources, communicationNeeds, otherLanguage } = this;
    return { firstName, place, hiringFor, moneySources, communicationNeeds, otherLanguage };
  }
}
