import type { SectionForm } from '@pa/register';
import { dateBoxes, dateIn, type DateBoxes } from '@pa/web';
import type { Start } from '../../sections';

const YES = 'yes';

export class StartForm implements SectionForm<Start> {
  'startsOn-day' = '';
  'startsOn-month' = '';
  'startsOn-year' = '';
  'endsOn-day' = '';
  'endsOn-month' = '';
  'endsOn-year' = '';
  hoursFlexible = '';
  liveIn = '';

  static of(kept: Start): StartForm {
    const [starts, ends] = [dateBoxes(kept.startsOn), dateBoxes(kept.endsOn)];
    return Object.assign(new StartForm(), {
      'startsOn-day': starts.day,
      'startsOn-month': starts.month,
      'startsOn-year': starts.year,
      'endsOn-day': ends.day,
      'endsOn-month': ends.month,
      'endsOn-year': ends.year,
      hoursFlexible: kept.hoursFlexible ? YES : '',
      liveIn: kept.liveIn ? YES : '',
    });
  }

  get startsOn(): DateBoxes {
    return { day: this['startsOn-day'], month: this['startsOn-month'], year: this['startsOn-year'] };
  }

  get endsOn(): DateBoxes {
    return { day: this['endsOn-day'], month: this['endsOn-month'], year: this['endsOn-year'] };
  }

  answers(): Start {
    return {
      hoursFlexible: this.hoursFlexible === YES,
      liveIn: this.liveIn === YES,
      startsOn: dateIn(this.startsOn),
      endsOn: dateIn(this.endsOn),
    };
  }
}
