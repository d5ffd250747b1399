import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { Config, CONFIG } from '../config/config';
import { Secrets } from '../secrets/secrets';

/** How often one thing may be tried: `points` in `seconds`. `shared` ones count over all servers. */
export interface LimitRule {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
  readonly shared: boolean;
}

/** Too many tries; `retryAfterSeconds` says when it opens again. */
export class TooManyError extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super('That was too many tries.');
    this.name = 'TooManyError';
  }
}

/** With RATE_LIMITS=test every limit is this many times wider, so that suites are not held up. */
const TEST_FACTOR = 10_000;

/** Counts tries by a hashed key, so that the counters tell nothing of who was counted. */
@Injectable()
export class RateLimits {
  private readonly limiters = new Map<string, RateLimiterAbstract>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly secrets: Secrets,
    private readonly dataSource: DataSource,
  ) {}

  /**
   * Counts one try.
   * @throws TooManyError when the rule is used up for this key
   */
  async count(rule: LimitRule, key: string): Promise<void> {
    const hashed = createHmac('sha256', this.secrets.key('rate-limits')).update(key).digest('base64url');
    try {
      await this.limiterOf(rule).consume(hashed);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) throw new TooManyError(Math.ceil(refusal.msBeforeNext / 1000));
      throw refusal;
    }
  }

  /** Takes out the shared counters that no longer count, so that the table holds the last hours and not every visitor. */
  async forgetExpired(): Promise<void> {
    await this.dataSource.query('DELETE FROM rate_limits WHERE expire < $1', [Date.now()]);
  }

  private limiterOf(rule: LimitRule): RateLimiterAbstract {
    const known = this.limiters.get(rule.name);
    if (known) return known;
    const made = this.make(rule);
    this.limiters.set(rule.name, made);
    return made;
  }

  private make({ name, points, seconds, shared }: LimitRule): RateLimiterAbstract {
    const factor = this.config.rateLimits === 'test' ? TEST_FACTOR : 1;
    const options = { keyPrefix: name, points: points * factor, duration: seconds };
    if (!shared) return new RateLimiterMemory(options);
    const pool = (this.dataSource.driver as unknown as { master: Pool }).master;
    return new RateLimiterPostgres({
      ...options,
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limits',
      tableCreated: true,
      clearExpiredByTimeout: false,
    });
  }
}
