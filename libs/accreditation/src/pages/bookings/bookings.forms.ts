import { dateIn, type DateBoxes } from '@pa/web';
import type { CourseInput } from '../../bookings/course';
import type { SessionInput } from '../../bookings/session';

/** A time to show documents, as an assessor types it. The service says what is wrong with it. */
export class SessionForm {
  venue = '';
  'day-day' = '';
  'day-month' = '';
  'day-year' = '';
  from = '';
  to = '';
  places = '';
  bring = 'The original of each document you want to show us, and something with your name and address.';

  get boxes(): DateBoxes {
    return { day: this['day-day'], month: this['day-month'], year: this['day-year'] };
  }

  input(): SessionInput {
    const { venue, bring, from, to, places } = this;
    return {
      venue,
      bring,
      from,
      to,
      day: dateIn(this.boxes) ?? '',
      places: /^\d{1,4}$/.test(places) ? Number(places) : 0,
    };
  }
}

/** A course, as staff type it. */
export class CourseForm extends SessionForm {
  title = '';
  category = '';
  isOnline = '';
  override bring = 'Something to write with.';

  course(): CourseInput {
    const { title, category } = this;
    return { ...this.input(), title, category, isOnline: this.isOnline === 'yes' };
  }
}

/** The session that a PA changes to, and the version of the place that they saw. */
export class MoveForm {
  sessionId = '';
  version = '';
}

export class PlaceVersionForm {
  version = '';
}

/** Whether somebody came. */
export class TickForm {
  came = '';
  version = '';

  get answer(): boolean | null {
    return this.came === 'yes' ? true : this.came === 'no' ? false : null;
  }
}
