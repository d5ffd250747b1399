import { Injectable } from '@nestjs/common';
import { localDay } from '@pa/accounts';
import { Clock, type Transaction } from '@pa/platform';
import { LEVELS } from './check-kinds';
import { CheckCalendarRepository } from './check-calendar.repository';
import { SeenEvidenceRepository } from './seen-evidence.repository';

/**
 * What employers may ask for in a search, by the keys of the taxonomy of checks: levels of DBS, right to work, references.
 * Only what staff saw, and only while it counts. It never says what stands on a certificate.
 */
@Injectable()
export class SeenEvidence {
  constructor(
    private readonly evidence: SeenEvidenceRepository,
    private readonly calendar: CheckCalendarRepository,
    private readonly clock: Clock,
  ) {}

  /** Keys by person; who has none is left out. */
  async of(tx: Transaction, personIds: readonly string[]): Promise<Map<string, readonly string[]>> {
    if (personIds.length === 0) return new Map();
    const [checks, referred] = [
      await this.evidence.listCounting(tx, personIds, localDay(this.clock.now())),
      await this.evidence.listReferred(tx, personIds),
    ];
    const keys = new Map<string, Set<string>>();
    const add = (personId: string, more: readonly string[]) => {
      keys.set(personId, new Set([...(keys.get(personId) ?? []), ...more]));
    };
    for (const { personId, kind, level } of checks) add(personId, kind === 'dbs' ? levelsOf(level) : [kind]);
    for (const personId of referred) add(personId, ['references']);
    return new Map([...keys].map(([personId, own]) => [personId, [...own]]));
  }

  /** Whose check has ended by the calendar while the round that says so has not come by. */
  async listJustEnded(tx: Transaction): Promise<string[]> {
    return this.calendar.listEnded(tx, localDay(this.clock.now()));
  }

  async ownerOfCheck(tx: Transaction, id: string): Promise<string | null> {
    return this.evidence.ownerOfCheck(tx, id);
  }

  async ownerOfReference(tx: Transaction, id: string): Promise<string | null> {
    return this.evidence.ownerOfReference(tx, id);
  }
}

/** A certificate of one level holds what those below it hold. */
function levelsOf(level: string | null): string[] {
  return LEVELS.slice(0, LEVELS.findIndex((one) => one === level) + 1).map((one) => `dbs-${one}`);
}
