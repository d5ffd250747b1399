import { createHmac, hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Secrets } from '@pa/platform';
import { localDate } from './projection/projected-pa';

/**
 * Ids for those who may not see who a PA is: they tell cards apart and open nothing. Not to be turned back, another one
 * each day and on each register, so nothing can be pieced together over time.
 */
@Injectable()
export class OpaqueIds {
  /** The secrets of one day, by register. */
  private ofDay = { date: '', secrets: new Map<string, string>() };

  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** The ids of one answer: a function, so that the day's secret is looked up once and not for each card. */
  forRegister(licenseeId: string): (id: string) => string {
    const secret = this.secretOfToday(licenseeId);
    return (id) => hash('sha256', `${secret}${id}`, 'base64url').slice(0, 22);
  }

  private secretOfToday(licenseeId: string): string {
    const date = localDate(this.clock.now());
    if (date !== this.ofDay.date) this.ofDay = { date, secrets: new Map() };
    const known = this.ofDay.secrets.get(licenseeId);
    if (known !== undefined) return known;
    const key = this.secrets.key('search:opaque-ids');
    const made = createHmac('sha256', key).update(`${licenseeId}\u0000${date}`).digest('hex');
    this.ofDay.secrets.set(licenseeId, made);
    return made;
  }
}
