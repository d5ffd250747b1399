import { createHmac } from 'node:crypto';
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

  of(licenseeId: string, id: string): string {
    return createHmac('sha256', this.secrets.key('search:opaque-ids'))
      .update(`${licenseeId}\u0000${localDate(this.clock.now())}\u0000${id}`)
      .digest('base64url')
      .slice(0, 22);
  }
}
