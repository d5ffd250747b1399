import { dateBoxes, dateIn, type DateBoxes } from '@pa/web';
import { type ContentWords, type DeskContent } from '../content';

/** A piece as an editor types it. */
export class ContentForm {
  kind = 'page';
  /** Made when the page was drawn, so that a form that is sent twice makes one piece. */
  id = '';
  /** The edition that the editor began with. */
  edition = '';
  title = '';
  summary = '';
  body = '';
  topic = '';
  service = '';
  url = '';
  telephone = '';
  place = '';
  'on-day' = '';
  'on-month' = '';
  'on-year' = '';
  starts = '';
  ends = '';

  static of({ kind, id, edition, title, summary, body, topic, details }: DeskContent): ContentForm {
    const { service, url, telephone, place, on, starts, ends } = details;
    const { day, month, year } = dateBoxes(on === '' ? null : on);
    return Object.assign(new ContentForm(), {
      ...{ kind, id, edition: String(edition), title, summary, body, topic, service, url, telephone, place },
      ...{ 'on-day': day, 'on-month': month, 'on-year': year, starts, ends },
    });
  }

  get boxes(): DateBoxes {
    return { day: this['on-day'], month: this['on-month'], year: this['on-year'] };
  }

  words(): ContentWords {
    const { title, summary, body, topic, service, url, telephone, place, starts, ends } = this;
    const details = { service, url, telephone, place, on: dateIn(this.boxes) ?? '', starts, ends };
    return { title, summary, body, topic, details };
  }
}

/** Publishing, looking again, going back: which edition is meant, and when it is looked at next. */
export class ContentDeedForm {
  edition = '';
  restored = '';
  'reviewOn-day' = '';
  'reviewOn-month' = '';
  'reviewOn-year' = '';

  static of(reviewOn: string): ContentDeedForm {
    const { day, month, year } = dateBoxes(reviewOn);
    return Object.assign(new ContentDeedForm(), {
      'reviewOn-day': day,
      'reviewOn-month': month,
      'reviewOn-year': year,
    });
  }

  get boxes(): DateBoxes {
    return { day: this['reviewOn-day'], month: this['reviewOn-month'], year: this['reviewOn-year'] };
  }

  get reviewOn(): string {
    return dateIn(this.boxes) ?? '';
  }
}

/** A number of ours that came back; 0, which no edition has, where it is none. */
export function editionIn(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
}
