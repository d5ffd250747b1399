import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { UnitOfWork } from '../database/unit-of-work';
import { Outbox } from '../outbox/outbox';
import { LicenseeDirectory } from '../tenancy/licensee-directory';
import { spanBefore, type RetentionRule } from './retention-rule';
import { RetentionRules } from './retention-rules';

/** Rows a transaction takes out at most, so that none holds locks for long. */
const STRETCH = 500;

/** How many rows went, by rule. */
export type RetentionRound = Readonly<Record<string, number>>;

/**
 * Keeps the retention schedule. The cut-off is reckoned anew for every stretch, from the clock, so a worker that runs for
 * months is as right as one that has just started.
 */
@Injectable()
export class Retention {
  private readonly logger = new Logger(Retention.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: RetentionRules,
    private readonly licensees: LicenseeDirectory,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * One round over every register, also over closed ones of which the law wants something kept.
   * @throws Error naming the rules that failed; the others were kept
   */
  async keepAll(): Promise<void> {
    const failed: string[] = [];
    const ids = (await this.licensees.listHomes()).map(({ id }) => id);
    for (const id of [...ids, ...(await this.licensees.listClosedIds())])
      failed.push(...(await this.keepRegister(id)).failed);
    if (failed.length > 0) throw new Error(`These rules could not be kept: ${[...new Set(failed)].join(', ')}`);
  }

  /** One round over one register. A rule that fails keeps no other from its work. */
  async keepRegister(licenseeId: string): Promise<{ readonly gone: RetentionRound; readonly failed: string[] }> {
    const gone: Record<string, number> = {};
    const failed: string[] = [];
    for (const rule of this.rules.list()) {
      try {
        gone[rule.key] = await this.keep(licenseeId, rule);
      } catch (error) {
        failed.push(rule.key);
        this.logger.error(
          { licenseeId, rule: rule.key, error: error instanceof Error ? error.message : 'unknown' },
          'A retention rule could not be kept',
        );
      }
    }
    this.logger.log({ licenseeId, gone }, 'The retention schedule was kept');
    return { gone, failed };
  }

  private async keep(licenseeId: string, rule: RetentionRule): Promise<number> {
    if (!rule.clear || rule.keep === 'while it is used') return 0;
    let gone = 0;
    for (let stretch = STRETCH; stretch === STRETCH; gone += stretch)
      stretch = await this.clearStretch(licenseeId, rule);
    return gone;
  }

  private async clearStretch(licenseeId: string, { clear, keep }: RetentionRule): Promise<number> {
    if (!clear || keep === 'while it is used') return 0;
    return this.unitOfWork.run(licenseeId, async (tx) =>
      clear(tx, {
        before: spanBefore(this.clock.now(), keep),
        limit: STRETCH,
        held: await this.rules.listHeld(tx),
        outbox: this.outbox,
      }),
    );
  }
}
