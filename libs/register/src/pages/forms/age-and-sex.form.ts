import { dateBoxes, dateIn, type DateBoxes } from '@pa/web';
import type { AgeAndSex } from '../../sections';
import type { SectionForm } from './section-form';

export class AgeAndSexForm implements SectionForm<AgeAndSex> {
  age = '';
  'eighteenOn-day' = '';
  'eighteenOn-month' = '';
  'eighteenOn-year' = '';
  sex = '';

  static of({ age, eighteenOn, sex }: AgeAndSex): AgeAndSexForm {
    const { day, month, year } = dateBoxes(eighteenOn);
    return Object.assign(new AgeAndSexForm(), {
      age,
      'eighteenOn-day': day,
      'eighteenOn-month': month,
      'eighteenOn-year': year,
      sex,
    });
  }

  get eighteenOn(): DateBoxes {
    return { day: this['eighteenOn-day'], month: this['eighteenOn-month'], year: this['eighteenOn-year'] };
  }

  answers(): AgeAndSex {
    return { age: this.age, eighteenOn: dateIn(this.eighteenOn), sex: this.sex };
  }
}
