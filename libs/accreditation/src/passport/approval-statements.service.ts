import { Injectable } from '@nestjs/common';
import { PeopleReader, RegisterLinks } from '@pa/accounts';
import { Clock, UnitOfWork, type Visit } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { StandingReader } from '../schemes/standing.reader';
import { StatementNeedsApprovalError, StatementNeedsEmailError } from './passport.errors';
import { holderMark, signStatement } from './statement';
import { StatementKeys } from './statement-keys.service';

/** "Approved by us" as a signed, dated text that a PA carries to another register. Nothing of it is kept here. */
@Injectable()
export class ApprovalStatements {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly standings: StandingReader,
    private readonly keys: StatementKeys,
    private readonly people: PeopleReader,
    private readonly links: RegisterLinks,
    private readonly clock: Clock,
  ) {}

  /** Whether there is something to take along. */
  async isOpen({ actor: { licenseeId, personId } }: Visit): Promise<boolean> {
    const standing = await this.unitOfWork.run(licenseeId, (tx) => this.standings.of(tx, personId));
    return standing?.state === 'approved';
  }

  /** @throws StatementNeedsApprovalError, StatementNeedsEmailError */
  async write({ actor: { licenseeId, personId }, licensee }: Visit): Promise<string> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const standing = await this.standings.of(tx, personId);
      if (standing?.state !== 'approved' || !standing.since || !standing.until) throw new StatementNeedsApprovalError();
      const email = await this.people.provenEmailOf(tx, personId);
      if (email === null) throw new StatementNeedsEmailError();
      const { since, until } = standing;
      const issuer = this.links.to(licensee, '');
      const statement = { id: newId(), issuer, since, until, issuedAt: this.clock.now(), holder: holderMark(email) };
      return signStatement(statement, await this.keys.signing(tx));
    });
  }
}
