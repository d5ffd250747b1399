import { dateBoxes, dateIn, type DateBoxes } from '@pa/web';
import type { WorkWanted } from '../../sections';
import { numberIn, numberText, penceIn, poundsText, type SectionForm } from './section-form';

/** Living in is asked once, among the ways of working. */
const LIVE_IN = 'live-in';
const NO_SHORT_NOTICE = 'no';

export class WorkWantedForm implements SectionForm<WorkWanted> {
  searchStatus = 'available';
  'earliestStart-day' = '';
  'earliestStart-month' = '';
  'earliestStart-year' = '';
  employment: string[] = [];
  hoursMin = '';
  hoursMax = '';
  hourlyRate = '';
  shortNotice = NO_SHORT_NOTICE;

  static of(values: WorkWanted): WorkWantedForm {
    const { day, month, year } = dateBoxes(values.earliestStart);
    return Object.assign(new WorkWantedForm(), {
      searchStatus: values.searchStatus,
      'earliestStart-day': day,
      'earliestStart-month': month,
      'earliestStart-year': year,
      employment: [...values.employment],
      hoursMin: numberText(values.hoursMin),
      hoursMax: numberText(values.hoursMax),
      hourlyRate: poundsText(values.hourlyRatePence),
      shortNotice: values.shortNotice ? numberText(values.shortNoticeHours) : NO_SHORT_NOTICE,
    });
  }

  get earliestStart(): DateBoxes {
    return {
      day: this['earliestStart-day'],
      month: this['earliestStart-month'],
      year: this['earliestStart-year'],
    };
  }

  answers(): WorkWanted {
    const shortNotice = this.shortNotice !== NO_SHORT_NOTICE;
    return {
      searchStatus: this.searchStatus,
      earliestStart: dateIn(this.earliestStart),
      hoursMin: numberIn(this.hoursMin),
      hoursMax: numberIn(this.hoursMax),
      employment: this.employment,
      hourlyRatePence: penceIn(this.hourlyRate),
      liveIn: this.employment.includes(LIVE_IN),
      shortNotice,
      shortNoticeHours: shortNotice ? numberIn(this.shortNotice) : null,
    };
  }
}
