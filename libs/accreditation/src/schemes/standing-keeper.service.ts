import { Injectable } from '@nestjs/common';
import { daysAfter, localDay } from '@pa/accounts';
import { Clock, type Transaction } from '@pa/platform';
import { setTimeout as rest } from 'node:timers/promises';
import { EvidenceRepository } from './evidence.repository';
import type { Scheme } from './scheme';
import { SchemesRepository } from './schemes.repository';
import { FOR_GOOD, NO_EVIDENCE, NOT_DONE, standingOf } from './standing';
import { StandingCalendarRepository } from './standing-calendar.repository';
import { StandingsRepository, type Case } from './standings.repository';

const BATCH = 500;
/** So many in one go, then a rest: what others ask of the database meanwhile comes in between. */
const AT_ONCE = 100;
const REST_MS = 2;

/** Reckons the last days of approvals anew when a part of them or the scheme changed. As good twice as once. */
@Injectable()
export class StandingKeeper {
  constructor(
    private readonly standings: StandingsRepository,
    private readonly schemes: SchemesRepository,
    private readonly evidence: EvidenceRepository,
    private readonly calendar: StandingCalendarRepository,
    private readonly clock: Clock,
  ) {}

  /** Approvals are held first, so that what they are reckoned from is as new as what is written. */
  async reckon(tx: Transaction, personIds: readonly string[]): Promise<void> {
    const held = await this.hold(tx, personIds);
    const scheme = held.length > 0 ? await this.schemes.current(tx) : null;
    if (scheme) await this.reckonHeld(tx, scheme, held);
  }

  private async hold(tx: Transaction, personIds: readonly string[]): Promise<Case[]> {
    return (await this.standings.hold(tx, personIds)).filter(({ termUntil }) => termUntil !== null);
  }

  private async reckonHeld(tx: Transaction, scheme: Scheme, held: readonly Case[]): Promise<void> {
    const evidence = await this.evidence.of(
      tx,
      held.map(({ personId }) => personId),
    );
    const today = localDay(this.clock.now());
    const reckoned = held.map((one) => {
      const whole = standingOf(evidence.get(one.personId) ?? NO_EVIDENCE, scheme.policy, today);
      const until = approvedUntil(one, whole.until, today);
      return { id: one.id, until, isMoved: one.approvedUntil !== null && one.approvedUntil !== until };
    });
    await this.calendar.keep(tx, reckoned, scheme.number);
  }

  /** A batch of those who were reckoned under an older scheme. True: there are more. */
  async catchUp(tx: Transaction): Promise<boolean> {
    const scheme = await this.schemes.current(tx);
    if (!scheme) return false;
    const behind = await this.calendar.listBehind(tx, scheme.number, BATCH);
    await this.calendar.commitLazily(tx);
    const held = await this.hold(tx, behind);
    for (let from = 0; from < held.length; from += AT_ONCE) {
      await this.reckonHeld(tx, scheme, held.slice(from, from + AT_ONCE));
      await rest(REST_MS);
    }
    return behind.length === BATCH;
  }

  /** What somebody has, and what the scheme makes of it. */
  async weigh(tx: Transaction, personId: string, scheme: Scheme) {
    const evidence = (await this.evidence.of(tx, [personId])).get(personId) ?? NO_EVIDENCE;
    return standingOf(evidence, scheme.policy, localDay(this.clock.now()));
  }
}

/**
 * An approval ends with its term, or sooner with a part. Where a part is not there at all it ended yesterday, or when it had
 * ended before.
 */
export function approvedUntil(
  { termUntil, approvedUntil: before }: Pick<Case, 'termUntil' | 'approvedUntil'>,
  partsUntil: string,
  today: string,
): string {
  const yesterday = daysAfter(today, -1);
  const known = partsUntil === NOT_DONE ? earlier(before ?? yesterday, yesterday) : partsUntil;
  return earlier(known, termUntil ?? FOR_GOOD);
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
