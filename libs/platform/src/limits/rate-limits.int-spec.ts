import { accountsBed, type AccountsBed } from '../../../../test/support/accounts/accounts-bed';
import { CONFIG, type Config } from '../config/config';
import { UnitOfWork } from '../database/unit-of-work';
import { Jobs } from '../jobs/jobs';
import { ForgetRateLimitsJob } from './forget-rate-limits.job';
import { RateLimits, TooManyError } from './rate-limits';

describe('limits on tries', () => {
  let bed: AccountsBed;
  let limits: RateLimits;

  beforeAll(async () => {
    bed = await accountsBed({ RATE_LIMITS: 'normal' });
    limits = bed.module.get(RateLimits);
  });

  afterAll(() => bed?.close());

  it.each([
    ['over all servers', true],
    ['on this server', false],
  ])('let through so many and no more, %s, and say when it opens again', async (_where, shared) => {
    const rule = { name: `rule-${shared}`, points: 3, seconds: 60, shared };
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => limits.count(rule, 'one key')));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    const refusal = await limits.count(rule, 'one key').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(TooManyError);
    expect((refusal as TooManyError).retryAfterSeconds).toBeGreaterThan(0);
    expect((refusal as TooManyError).retryAfterSeconds).toBeLessThanOrEqual(60);
    await expect(limits.count(rule, 'another key')).resolves.toBeUndefined();
  });

  it('count under several rules in one go, and refuse when one of them is used up', async () => {
    const few = { name: 'few', points: 1, seconds: 60, shared: true };
    const many = { name: 'many', points: 10, seconds: 600, shared: true };
    const both = () =>
      Promise.allSettled(
        Array.from({ length: 5 }, (_, turn) => {
          const tries = [
            { rule: few, key: 'a' },
            { rule: many, key: 'b' },
          ];
          return limits.countAll(...(turn % 2 ? tries : tries.reverse()));
        }),
      );
    expect((await both()).filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await bed.behind(`SELECT points FROM rate_limits WHERE key LIKE 'many:%'`)).toEqual([{ points: 5 }]);
    await bed.behind(`UPDATE rate_limits SET expire = 1 WHERE key LIKE 'few:%'`);
    await expect(limits.countAll({ rule: few, key: 'a' }, { rule: many, key: 'b' })).resolves.toBeUndefined();
  });

  it.each([true, false])('count what a try costs, shared: %s', async (shared) => {
    const rule = { name: `dear-${shared}`, points: 100, seconds: 60, shared };
    const list = (cost: number) => limits.countAll({ rule, key: 'reader', cost });
    await list(50);
    await list(50);
    await expect(list(1)).rejects.toThrow(TooManyError);
  });

  it('count in a transaction that runs, and take what was rolled back for nothing', async () => {
    const rule = { name: 'within', points: 2, seconds: 60, shared: true } as const;
    const unitOfWork = bed.module.get(UnitOfWork);
    const { id } = bed.here;
    const failing = unitOfWork.run(id, async (tx) => {
      await limits.countIn(tx, rule, 'key');
      throw new Error('half-way');
    });
    await expect(failing).rejects.toThrow('half-way');
    const tried = () => unitOfWork.run(id, (tx) => limits.countIn(tx, rule, 'key'));
    await tried();
    await tried();
    await expect(tried()).rejects.toThrow(TooManyError);
    await expect(tried()).rejects.toThrow(TooManyError);
  });

  it('forget what no longer counts, every hour, and keep the rest', async () => {
    const job = new ForgetRateLimitsJob(new Jobs(bed.module.get<Config>(CONFIG)), limits);
    const rule = { name: 'forgotten', points: 3, seconds: 60, shared: true };
    await limits.count(rule, 'past');
    await bed.behind(`UPDATE rate_limits SET expire = 1 WHERE key LIKE 'forgotten:%'`);
    await limits.count(rule, 'now');
    await job.run();
    expect(await bed.behind(`SELECT 1 FROM rate_limits WHERE key LIKE 'forgotten:%'`)).toHaveLength(1);
  });

  it('keep no address and no name', async () => {
    await limits.count({ name: 'kept', points: 3, seconds: 60, shared: true }, 'amira@example.com');
    const rows = await bed.behind<{ key: string }>(`SELECT key FROM rate_limits WHERE key LIKE 'kept:%'`);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.key).not.toContain('amira');
  });
});
