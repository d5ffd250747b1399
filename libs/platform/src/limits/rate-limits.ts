import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { Config, CONFIG } from '../config/config';
import type { Transaction } from '../database/transaction';
import { Secrets } from '../secrets/secrets';

/** How often one thing may be tried: `points` in `seconds`. `shared` ones count over all servers. */
export interface LimitRule {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
  readonly shared: boolean;
}

/** A limit as people read it in docs/limits.md. */
export interface DescribedLimit extends LimitRule {
  readonly counts: 'an account' | 'a person' | 'an internet address' | 'a register';
  readonly words: string;
}

/** Too many tries; `retryAfterSeconds` says when it opens again. */
export class TooManyError extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super('That was too many tries.');
    this.name = 'TooManyError';
  }
}

/** One try at one thing by one key. */
export interface Try {
  readonly rule: LimitRule;
  readonly key: string;
  /** How many points it costs; 1 where nothing is said. */
  readonly cost?: number;
}

/** With RATE_LIMITS=test every limit is this many times wider, so that suites are not held up. */
const TEST_FACTOR = 10_000;

/** Counts a try for each key in one statement, in the keys' order so that two servers never wait for each other. */
const COUNT = `
  INSERT INTO rate_limits AS known (key, points, expire)
  SELECT key, cost, $3::bigint + span FROM unnest($1::text[], $2::bigint[], $4::integer[]) AS tried (key, span, cost) ORDER BY key
  ON CONFLICT (key) DO UPDATE SET
    points = CASE WHEN known.expire <= $3 THEN excluded.points ELSE known.points + excluded.points END,
    expire = CASE WHEN known.expire <= $3 THEN excluded.expire ELSE known.expire END
  RETURNING key, points, expire::float8 AS expire`;

interface Counted {
  readonly key: string;
  readonly points: number;
  readonly expire: number;
}

/** Counts tries by a hashed key, so that the counters tell nothing of who was counted. */
@Injectable()
export class RateLimits {
  private readonly limiters = new Map<string, RateLimiterMemory>();

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
    if (rule.shared) return this.countAll({ rule, key });
    const wait = await this.countHere({ rule, key });
    if (wait > 0) throw new TooManyError(Math.ceil(wait / 1000));
  }

  /**
   * Counts one try of a shared rule in a transaction that runs: to count beside it would take a second connection while the
   * first is held. Refused or rolled back, the try is not counted, and the next one past the last is refused again.
   * @throws TooManyError when the rule is used up for this key
   */
  async countIn(tx: Transaction, rule: LimitRule & { readonly shared: true }, key: string): Promise<void> {
    const wait = await this.countShared([{ rule, key }], (sql, values) => tx.query<Counted>(sql, values));
    if (wait > 0) throw new TooManyError(Math.ceil(wait / 1000));
  }

  /**
   * Counts tries under several rules at once: shared ones in one message to the database.
   * @throws TooManyError when any of them is used up; it says when the last of them opens again
   */
  async countAll(...tries: readonly Try[]): Promise<void> {
    const waits = await Promise.all([
      this.countShared(tries.filter(({ rule }) => rule.shared)),
      ...tries.filter(({ rule }) => !rule.shared).map((one) => this.countHere(one)),
    ]);
    const longest = Math.max(...waits);
    if (longest > 0) throw new TooManyError(Math.ceil(longest / 1000));
  }

  /** Takes out the shared counters that no longer count, so that the table holds the last hours and not every visitor. */
  async forgetExpired(): Promise<void> {
    await this.dataSource.query('DELETE FROM rate_limits WHERE expire < $1', [Date.now()]);
  }

  /** How long to wait, in milliseconds; 0 when all are let through. */
  private async countShared(
    tries: readonly Try[],
    ask = (sql: string, values: unknown[]) => this.dataSource.query<Counted[]>(sql, values),
  ): Promise<number> {
    if (tries.length === 0) return 0;
    const now = Date.now();
    const pointsOf = new Map(tries.map(({ rule, key }) => [this.nameOf(rule, key), this.pointsOf(rule)]));
    const spans = tries.map(({ rule }) => rule.seconds * 1000);
    const costs = tries.map(({ cost = 1 }) => cost);
    const rows = await ask(COUNT, [[...pointsOf.keys()], spans, now, costs]);
    const over = rows.filter(({ key, points }) => points > (pointsOf.get(key) ?? 0));
    return Math.max(0, ...over.map(({ expire }) => expire - now));
  }

  private async countHere({ rule, key, cost = 1 }: Try): Promise<number> {
    try {
      // In memory alone, where nobody reads: a hash of each key would cost more than the counting.
      await this.limiterOf(rule).consume(key, cost);
      return 0;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext;
      throw refusal;
    }
  }

  private nameOf({ name }: LimitRule, key: string): string {
    return `${name}:${createHmac('sha256', this.secrets.key('rate-limits')).update(key).digest('base64url')}`;
  }

  private pointsOf({ points }: LimitRule): number {
    return points * (this.config.rateLimits === 'test' ? TEST_FACTOR : 1);
  }

  private limiterOf(rule: LimitRule): RateLimiterMemory {
    const known = this.limiters.get(rule.name);
    if (known) return known;
    const made = new RateLimiterMemory({ points: this.pointsOf(rule), duration: rule.seconds });
    this.limiters.set(rule.name, made);
    return made;
  }
}
