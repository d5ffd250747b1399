import { Injectable } from '@nestjs/common';
import { localDay } from '@pa/accounts';
import { Clock, type Transaction } from '@pa/platform';
import { EvidenceRepository } from './evidence.repository';
import { SchemesRepository } from './schemes.repository';
import type { Scheme } from './scheme';
import { NO_EVIDENCE, standingOf } from './standing';
import { stateOn, type StandingState } from './standing-state';
import { StandingsRepository, type Case } from './standings.repository';

/** One part of a scheme, as other libs may know it. */
export interface StandingPart {
  readonly key: string;
  readonly name: string;
  readonly isDone: boolean;
  /** Its last day, YYYY-MM-DD; null: it has none, or is not done. */
  readonly until: string | null;
}

/** Where a PA stands under the register's scheme today. */
export interface PaStanding {
  readonly schemeId: string;
  readonly schemeName: string;
  readonly state: StandingState;
  /** First and last day of the approval, YYYY-MM-DD; null where there is none today. */
  readonly since: string | null;
  readonly until: string | null;
  readonly parts: readonly StandingPart[];
}

/** Standing for other libs, reckoned by the clock at the moment of asking. */
@Injectable()
export class StandingReader {
  constructor(
    private readonly standings: StandingsRepository,
    private readonly schemes: SchemesRepository,
    private readonly evidence: EvidenceRepository,
    private readonly clock: Clock,
  ) {}

  /** Null where the register has no scheme. */
  async of(tx: Transaction, paPersonId: string): Promise<PaStanding | null> {
    const scheme = await this.schemes.current(tx);
    if (!scheme) return null;
    const today = localDay(this.clock.now());
    const [found] = await this.standings.listOf(tx, [paPersonId]);
    const evidence = (await this.evidence.of(tx, [paPersonId])).get(paPersonId) ?? NO_EVIDENCE;
    const { modules } = standingOf(evidence, scheme.policy, today);
    const parts = modules.map(({ module, isDone, until }) => ({ key: module.key, name: module.name, isDone, until }));
    return { ...termOf(found ?? null, scheme, today), parts };
  }

  /** Those of `personIds` who are approved today, with the last day of it. */
  async listApproved(tx: Transaction, personIds: readonly string[]): Promise<Map<string, string>> {
    const today = localDay(this.clock.now());
    const cases = personIds.length > 0 ? await this.standings.listOf(tx, personIds) : [];
    return new Map(
      cases
        .filter((one) => stateOn(one, today) === 'approved')
        .map(({ personId, approvedUntil }) => [personId, approvedUntil ?? today]),
    );
  }
}

function termOf(found: Case | null, { id, policy }: Scheme, today: string): Omit<PaStanding, 'parts'> {
  const state = found ? stateOn(found, today) : 'not-started';
  const hasTerm = state === 'approved' || state === 'lapsed';
  return {
    schemeId: id,
    schemeName: policy.name,
    state,
    since: hasTerm ? (found?.since ?? null) : null,
    until: hasTerm ? (found?.approvedUntil ?? null) : null,
  };
}
