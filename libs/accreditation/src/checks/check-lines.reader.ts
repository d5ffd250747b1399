import { Injectable } from '@nestjs/common';
import { localDay, PeopleReader } from '@pa/accounts';
import { Clock, type Transaction } from '@pa/platform';
import type { Check } from './check';
import { renewedBy } from './check-renewal';
import { checkLine, type CheckLine } from './check-words';
import { standingOn } from './check-state';
import { ChecksRepository } from './checks.repository';

/** What employers may know of a PA's checks: a line for each, and nothing that stands in no line. */
@Injectable()
export class CheckLines {
  constructor(
    private readonly checks: ChecksRepository,
    private readonly people: PeopleReader,
    private readonly clock: Clock,
  ) {}

  /** What has ended or was not accepted is left out, and a new one that is not seen yet while the seen one counts. */
  async of(tx: Transaction, personId: string): Promise<CheckLine[]> {
    const today = localDay(this.clock.now());
    const lines: CheckLine[] = [];
    const checks = await this.checks.listOf(tx, personId);
    for (const check of checks) {
      const standing = standingOn(check, today);
      if (standing === 'expired' || standing === 'not-accepted' || standing === 'withdrawn') continue;
      if (standing === 'self-declared' && renewedBy(check, { checks, today })) continue;
      lines.push(checkLine(check, { standing, seenBy: await this.nameOf(tx, check) }));
    }
    return lines;
  }

  private async nameOf(tx: Transaction, { seenBy }: Check): Promise<string | null> {
    return seenBy && this.people.displayNameOf(tx, seenBy);
  }
}
