import { Injectable } from '@nestjs/common';
import { PasskeyMoves, type PasskeyLoss } from '@pa/accounts';
import { Audit, NotFoundError, UnitOfWork, type Actor } from '@pa/platform';
import { CachedLicenseeDirectory } from './cached-licensee-directory';
import { HostsRepository } from './hosts.repository';

/** One address of a register, and what would be lost if it became the main one. */
export interface HostChoice {
  readonly host: string;
  readonly isMain: boolean;
  readonly loss: PasskeyLoss;
}

/** At which addresses a register answers, and which is the main one: links in mail and passkeys go by it. */
@Injectable()
export class Hosts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hosts: HostsRepository,
    private readonly passkeys: PasskeyMoves,
    private readonly directory: CachedLicenseeDirectory,
    private readonly audit: Audit,
  ) {}

  async list(licenseeId: string): Promise<HostChoice[]> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const choices: HostChoice[] = [];
      for (const { host, is_primary: isMain } of await this.hosts.list(tx))
        choices.push({ host, isMain, loss: await this.passkeys.lossAt(tx, host) });
      return choices;
    });
  }

  /**
   * Makes a host the main one. Passkeys of the old one end, and nobody loses their second way in.
   * @throws NotFoundError when the register has no such host, StaffWouldBeStuckError
   */
  async choose(actor: Actor, host: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.hosts.lock(tx);
      const known = (await this.hosts.list(tx)).find((one) => one.host === host);
      if (!known) throw new NotFoundError('no-such-host', 'The register does not answer at this address.');
      if (known.is_primary) return;
      const { passkeys, people } = await this.passkeys.moveTo(tx, host);
      await this.hosts.choose(tx, host);
      const subject = { kind: 'register', id: actor.licenseeId };
      this.audit.record(tx, { actor, act: 'licensing.main-host-changed', subject, details: { passkeys, people } });
    });
    this.directory.forget();
  }
}
