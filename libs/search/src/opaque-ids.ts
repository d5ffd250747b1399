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
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** The ids of one answer: a function, so that key and day are looked up once and not for each card. */
  forRegister(licenseeId: string): (id: string) => string {
    const key = this.secrets.key('search:opaque-ids');
    const today = localDate(this.clock.now());
    const ofThisDay = createHmac('sha256', key).update(`${licenseeId}\u0000${today}`).digest('hex');
    return (id) => hash('sha256', `${ofThisDay}${id}`, 'base64url').slice(0, 22);
  }
}
