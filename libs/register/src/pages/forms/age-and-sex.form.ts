import { dateBoxes, dateIn, type DateBoxes } from '@pa/web';
import type { AgeAndSex } from '../../sections';
import type { SectionForm } from './section-form';

export class AgeAndSexForm implements SectionForm<AgeAndSex> {
  age = '';
  'eighteenOn-day' = '';
  'eighteenOn-month' = '';
  'eighteenOn-year' = '';
  sex = '';
  /** That we may keep it; asked once. */
  sensitiveFacts = '';

  static of({ age, eighteenOn, sex, agrees }: AgeAndSex): AgeAndSexForm {
    const { day, month, year } = dateBoxes(eighteenOn);
    return Object.assign(new AgeAndSexForm(), {
      age,
      'eighteenOn-day': day,
      'eighteenOn-month': month,
      'eighteenOn-year': year,
      sex,
      sensitiveFacts: agrees ? 'yes' : '',
    });
  }

  get eighteenOn(): DateBoxes {
    return { day: this['eighteenOn-day'], month: this['eighteenOn-month'], year: this['eighteenOn-year'] };
  }

  answers(): AgeAndSex {
    const { age, sex, sensitiveFacts } = this;
    return { age, eighteenOn: dateIn(this.eighteenOn), sex, ...(sensitiveFacts === 'yes' && { agrees: true }) };
  }
}
