import { Injectable } from '@nestjs/common';
import { localDay, PeopleReader, RegisterLinks } from '@pa/accounts';
import {
  Clock,
  LicenseeDirectory,
  UnitOfWork,
  type Actor,
  type Licensee,
  type Transaction,
  type Visit,
} from '@pa/platform';
import { CarriedNotFoundError, statementRefused } from './passport.errors';
import { PassportRepository, type CarriedRow, type IssuerRow } from './passport.repository';
import { jwkOf } from './public-keys';
import { isHolder, namedIn, readStatement, type ApprovalStatement } from './statement';
import { StatementKeysRepository } from './statement-keys.repository';

/** What a PA brought from another register, as it is read today. */
export interface CarriedApproval extends CarriedRow {
  readonly isOver: boolean;
}

/**
 * Approvals of other registers, which PAs bring themselves. Nothing is fetched from anywhere: a statement is checked with
 * public keys that are here. What is taken is something for assessors to read; it approves nobody by itself.
 */
@Injectable()
export class CarriedApprovals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: PassportRepository,
    private readonly keys: StatementKeysRepository,
    private readonly people: PeopleReader,
    private readonly directory: LicenseeDirectory,
    private readonly links: RegisterLinks,
    private readonly clock: Clock,
  ) {}

  async list({ licenseeId, personId }: Pick<Actor, 'licenseeId' | 'personId'>): Promise<CarriedApproval[]> {
    return this.unitOfWork.run(licenseeId, (tx) => this.listIn(tx, personId));
  }

  async listIn(tx: Transaction, personId: string): Promise<CarriedApproval[]> {
    const today = localDay(this.clock.now());
    const rows = await this.rows.listCarried(tx, personId);
    return rows.map((row) => ({ ...row, isOver: row.until < today }));
  }

  /** Takes a statement, or says why not. The same one again changes nothing. @throws InvalidError beside its field */
  async accept({ actor, licensee }: Visit, given: string): Promise<void> {
    const text = given.replaceAll(/\s/g, '');
    const named = namedIn(text);
    if (!named) throw statementRefused('unreadable');
    if (named.issuer === this.links.to(licensee, '')) throw statementRefused('own-register');
    const registers = await this.directory.list();
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const issuer = await this.rows.findIssuer(tx, named.issuer);
      if (!issuer) throw statementRefused('not-listed');
      const keys = issuer.keys ?? (await this.keysHere(tx, issuer, registers));
      const key = keys.find(({ kid }) => kid === named.kid);
      if (!key) throw statementRefused('unknown-key');
      const now = this.clock.now();
      const statement = await readStatement(text, { jwk: jwkOf(key), issuer: issuer.address, now });
      if (typeof statement === 'string') throw statementRefused(statement);
      await this.refuseOthers(tx, actor, statement);
      if (statement.until < localDay(now)) throw statementRefused('ended');
      await this.rows.putCarried(tx, statement, { personId: actor.personId, issuerId: issuer.id, at: now });
    });
  }

  /** @throws CarriedNotFoundError */
  async remove({ licenseeId, personId }: Actor, id: string): Promise<void> {
    const isGone = await this.unitOfWork.run(licenseeId, (tx) => this.rows.removeCarried(tx, personId, id));
    if (!isGone) throw new CarriedNotFoundError();
  }

  private async refuseOthers(tx: Transaction, { personId }: Actor, { holder }: ApprovalStatement): Promise<void> {
    const email = await this.people.provenEmailOf(tx, personId);
    if (email === null || !isHolder(holder, email)) throw statementRefused('not-yours');
  }

  /** Of a register of this installation: its keys as they stand now, so that a withdrawn one ends at once. */
  private async keysHere(tx: Transaction, { address }: IssuerRow, registers: readonly Licensee[]) {
    const register = registers.find((one) => this.links.to(one, '') === address);
    return register ? this.keys.listOf(tx, register.id) : [];
  }
}
