import { dateIn, type DateBoxes } from '@pa/web';
import { isKind, spanFrom } from '@pa/matching';
import { InvalidError } from '@pa/platform';
import type { DaysAway, ExtraHours } from '../../pa-weeks.service';

/** Days away. One date is one day. */
export class AwayForm {
  'away-from-day' = '';
  'away-from-month' = '';
  'away-from-year' = '';
  'away-to-day' = '';
  'away-to-month' = '';
  'away-to-year' = '';

  get from(): DateBoxes {
    return { day: this['away-from-day'], month: this['away-from-month'], year: this['away-from-year'] };
  }

  get to(): DateBoxes {
    return { day: this['away-to-day'], month: this['away-to-month'], year: this['away-to-year'] };
  }

  away(): DaysAway {
    const from = dateIn(this.from) ?? '';
    return { from, to: dateIn(this.to) ?? from };
  }
}

/** Hours on one date, beyond the usual week. */
export class ExtraForm {
  'extra-date-day' = '';
  'extra-date-month' = '';
  'extra-date-year' = '';
  'extra-from' = '';
  'extra-to' = '';
  'extra-kind' = 'awake';

  get date(): DateBoxes {
    return { day: this['extra-date-day'], month: this['extra-date-month'], year: this['extra-date-year'] };
  }

  /** @throws InvalidError when the times are not half-hours, or the end is the start */
  extra(): ExtraHours {
    const kind = this['extra-kind'];
    const typed = {
      day: 0,
      from: this['extra-from'],
      to: this['extra-to'],
      kind: isKind(kind) ? kind : 'awake',
    } as const;
    const parsed = spanFrom(typed);
    if (!parsed.ok) throw InvalidError.of(parsed.problems.map(({ message }) => ({ field: 'spans', message })));
    const { start, minutes } = parsed.value;
    return { date: dateIn(this.date) ?? '', spans: [{ start, minutes, kind: typed.kind }] };
  }
}
