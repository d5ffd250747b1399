import type { AuditFilter } from '@pa/platform';
import { DateTime } from 'luxon';
import { validate as isUuid } from 'uuid';
import { isDay } from '../../local-day';

/** Which lines of the audit are wanted. What cannot be is left out. */
export class AuditQueryForm {
  act = '';
  person = '';
  from = '';
  to = '';
  page = '';

  filter(): AuditFilter {
    return auditFilterOf(this);
  }

  number(): number {
    return /^[1-9]\d{0,5}$/.test(this.page) ? Number(this.page) : 1;
  }

  /** Everything but the page, as it stands in an address; people stand there by id only. */
  address(path: string, page: number): string {
    const filter = this.filter();
    const query = new URLSearchParams({
      ...(filter.act && { act: filter.act }),
      ...(filter.personId && { person: filter.personId }),
      ...(filter.from && { from: this.from }),
      ...(filter.before && { to: this.to }),
      ...(page > 1 && { page: String(page) }),
    }).toString();
    return query === '' ? path : `${path}?${query}`;
  }
}

/** Days are those of the register: from the first one's midnight to the last one's. */
export function auditFilterOf(asked: { act?: string; person?: string; from?: string; to?: string }): AuditFilter {
  const { act, person, from, to } = asked;
  return {
    act: act !== undefined && /^[a-z-]+\.[a-z-]+$/.test(act) ? act : undefined,
    personId: isUuid(person) ? person : undefined,
    from: isDay(from) ? startOf(from, 0) : undefined,
    before: isDay(to) ? startOf(to, 1) : undefined,
  };
}

function startOf(day: string, plusDays: number): Date {
  return DateTime.fromISO(day, { zone: 'Europe/London' }).plus({ days: plusDays }).toJSDate();
}
