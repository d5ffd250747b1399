import { Injectable } from '@nestjs/common';
import { daysAfter, localDay } from '@pa/accounts';
import { Clock, Outbox, type Transaction } from '@pa/platform';
import { accreditationEvents } from '../accreditation.events';
import { EvidenceRepository } from './evidence.repository';
import type { Scheme } from './scheme';
import { SchemesRepository } from './schemes.repository';
import { FOR_GOOD, NO_EVIDENCE, NOT_DONE, standingOf } from './standing';
import { StandingCalendarRepository } from './standing-calendar.repository';
import { StandingsRepository, type Case } from './standings.repository';

const BATCH = 500;
/** So many are weighed in one go: whoever else asks the same server something waits no longer than that. */
const AT_ONCE = 100;

/** Reckons the last days of approvals anew when a part of them or the scheme changed. As good twice as once. */
@Injectable()
export class StandingKeeper {
  constructor(
    private readonly standings: StandingsRepository,
    private readonly schemes: SchemesRepository,
    private readonly evidence: EvidenceRepository,
    private readonly calendar: StandingCalendarRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Approvals are held first, so that what they are reckoned from is as new as what is written. */
  async reckon(tx: Transaction, personIds: readonly string[]): Promise<void> {
    const held = (await this.standings.hold(tx, personIds)).filter(({ termUntil }) => termUntil !== null);
    const scheme = await this.schemes.current(tx);
    if (!scheme || held.length === 0) return;
    const evidence = await this.evidence.of(
      tx,
      held.map(({ personId }) => personId),
    );
    const today = localDay(this.clock.now());
    const reckoned = held.map((one) => {
      const { until } = standingOf(evidence.get(one.personId) ?? NO_EVIDENCE, scheme.policy, today);
      return { id: one.id, until: approvedUntil(one, until, today) };
    });
    const changed = await this.calendar.keep(tx, reckoned, scheme.number);
    await this.outbox.addMany(tx, accreditationEvents.standingChanged, changed);
  }

  /** A batch of those who were reckoned under an older scheme. True: there are more. */
  async catchUp(tx: Transaction): Promise<boolean> {
    const scheme = await this.schemes.current(tx);
    if (!scheme) return false;
    const behind = await this.calendar.listBehind(tx, scheme.number, BATCH);
    for (let from = 0; from < behind.length; from += AT_ONCE) await this.reckon(tx, behind.slice(from, from + AT_ONCE));
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
