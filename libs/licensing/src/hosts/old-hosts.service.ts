import { Inject, Injectable } from '@nestjs/common';
import { Audit, CONFIG, InvalidError, NotFoundError, UnitOfWork, type Actor, type Config } from '@pa/platform';
import { CachedLicenseeDirectory } from '../cached-licensee-directory';
import { HostsRepository } from '../hosts.repository';
import { HostClaimsRepository } from './host-claims.repository';

/** Addresses that a register gives up. */
@Injectable()
export class OldHosts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hosts: HostsRepository,
    private readonly claims: HostClaimsRepository,
    private readonly directory: CachedLicenseeDirectory,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Pick<Config, 'platformHost'>,
  ) {}

  /** The name that the register was given at the start: it works when a name of its own has lapsed. */
  async firstOf(licenseeId: string): Promise<string> {
    const register = await this.directory.findById(licenseeId);
    if (!register) throw new NotFoundError('no-register', 'This register is no longer here.');
    return `${register.slug}.${this.config.platformHost}`;
  }

  /**
   * The register does not answer there any more; or no longer waits for the proof.
   * @throws InvalidError for the main address and the first one, NotFoundError
   */
  async remove(actor: Actor, host: string): Promise<void> {
    const { licenseeId } = actor;
    if (host === (await this.firstOf(licenseeId))) throw wrong('This address always works. It is your way back');
    const isGone = await this.unitOfWork.run(licenseeId, async (tx) => {
      await this.hosts.lock(tx);
      if (await this.claims.forget(tx, host)) return false;
      const known = (await this.hosts.list(tx)).find((one) => one.host === host);
      if (!known) throw wrong('The register does not answer at this address. Choose one of those below');
      if (known.is_primary) throw wrong('This is the main address. Choose another main address first');
      await this.hosts.remove(tx, host);
      this.audit.record(tx, {
        actor,
        act: 'licensing.host-removed',
        subject: { kind: 'register', id: licenseeId },
        details: { host },
      });
      return true;
    });
    if (isGone) this.directory.forget();
  }
}

function wrong(message: string): InvalidError {
  return InvalidError.of([{ field: 'host', message }]);
}
