import { Injectable } from '@nestjs/common';
import { RegisterLinks } from '@pa/accounts';
import { Audit, Clock, InvalidError, LicenseeDirectory, UnitOfWork, type Visit } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { IssuerNotFoundError } from './passport.errors';
import { PassportRepository, type IssuerRow } from './passport.repository';
import { keysIn } from './public-keys';

export interface IssuerInput {
  readonly address: string;
  /** A pasted set of public keys; '' for a register of this installation. */
  readonly keys: string;
}

/** One on the list, with its name where it is a register of this installation. */
export interface Issuer extends IssuerRow {
  readonly name: string | null;
}

/** A manager says whose approvals the register takes. Nobody's, until one is named. */
@Injectable()
export class StatementIssuers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: PassportRepository,
    private readonly directory: LicenseeDirectory,
    private readonly links: RegisterLinks,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(licenseeId: string): Promise<Issuer[]> {
    const registers = await this.directory.list();
    const rows = await this.unitOfWork.run(licenseeId, (tx) => this.rows.listIssuers(tx));
    const nameOf = (address: string) => registers.find((one) => this.links.to(one, '') === address)?.name ?? null;
    return rows.map((row) => ({ ...row, name: nameOf(row.address) }));
  }

  /** @throws InvalidError that names each field */
  async add({ actor, licensee }: Visit, input: IssuerInput): Promise<void> {
    const address = originIn(input.address);
    const isHere = (await this.directory.list()).some((one) => this.links.to(one, '') === address);
    const keys = keysIn(input.keys);
    if (address === null || address === this.links.to(licensee, ''))
      throw refused('address', 'Enter the web address of another register, such as https://register.example');
    if (!isHere && keys === null)
      throw refused('keys', 'Paste the public keys that the other register shows at /.well-known/jwks.json');
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const id = newId();
      await this.rows.putIssuer(tx, { id, address, keys: isHere ? null : keys, addedAt: this.clock.now() });
      const subject = { kind: 'register', id: actor.licenseeId };
      this.audit.record(tx, { actor, act: 'accreditation.issuer-added', subject, details: { address } });
    });
  }

  /** What PAs brought from there goes, too. @throws IssuerNotFoundError */
  async remove({ actor }: Visit, id: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      if (!(await this.rows.removeIssuer(tx, id))) throw new IssuerNotFoundError();
      this.audit.record(tx, { actor, act: 'accreditation.issuer-removed', subject: { kind: 'issuer', id } });
    });
  }
}

/** "https://register.example": no path, no name and password. Null where it is none. */
function originIn(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > 200 || !URL.canParse(trimmed)) return null;
  const { protocol, origin, username, password, pathname, search, hash } = new URL(trimmed);
  const isPlain = username === '' && password === '' && search === '' && hash === '' && pathname === '/';
  return isPlain && (protocol === 'https:' || protocol === 'http:') ? origin : null;
}

function refused(field: string, message: string): InvalidError {
  return InvalidError.of([{ field, message }]);
}
