import { dateBoxes, dateIn, type DateBoxes } from '@pa/web';
import type { Announcement, RegisterRole } from '@pa/platform';
import { versionOf } from '../version';
import type { AnnouncementDraft } from './announcement-rules';

/** An announcement as it is typed. Its rules stand with the announcement itself. */
export class AnnouncementForm {
  /** Made when the page was drawn, so that a form that is sent twice announces once. */
  id = '';
  version = '';
  title = '';
  words = '';
  roles: string[] = [];
  'from-day' = '';
  'from-month' = '';
  'from-year' = '';
  'until-day' = '';
  'until-month' = '';
  'until-year' = '';
  /** Asked of operators alone: at all registers, or at chosen ones. */
  where = 'all';
  registers: string[] = [];

  static blank(id: string, today: string): AnnouncementForm {
    return Object.assign(new AnnouncementForm(), { id, ...boxesOf('from', today) });
  }

  static of(announcement: Announcement): AnnouncementForm {
    const { id, title, words, roles, from, until, registers } = announcement;
    return Object.assign(new AnnouncementForm(), {
      id,
      version: versionOf(announcement),
      title,
      words,
      roles: [...roles],
      ...boxesOf('from', from),
      ...boxesOf('until', until),
      where: registers === null ? 'all' : 'chosen',
      registers: [...(registers ?? [])],
    });
  }

  get from(): DateBoxes {
    return { day: this['from-day'], month: this['from-month'], year: this['from-year'] };
  }

  get until(): DateBoxes {
    return { day: this['until-day'], month: this['until-month'], year: this['until-year'] };
  }

  draft(id = this.id): AnnouncementDraft {
    return {
      id,
      title: this.title,
      words: this.words,
      from: dateIn(this.from) ?? '',
      until: dateIn(this.until) ?? '',
      roles: [...new Set(this.roles)] as RegisterRole[],
      registers: this.where === 'chosen' ? [...new Set(this.registers)] : null,
    };
  }
}

function boxesOf(name: 'from' | 'until', date: string): Record<string, string> {
  const { day, month, year } = dateBoxes(date);
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}
