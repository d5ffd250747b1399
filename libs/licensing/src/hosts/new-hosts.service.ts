import { randomBytes } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  Audit,
  Clock,
  CONFIG,
  InvalidError,
  UnitOfWork,
  type Actor,
  type Config,
  type Transaction,
} from '@pa/platform';
import { CachedLicenseeDirectory } from '../cached-licensee-directory';
import { DnsTexts } from './dns-texts';
import { HostClaimsRepository, type HostClaim } from './host-claims.repository';

const HOST = /^(?=.{1,253}$)[a-z0-9]+(-+[a-z0-9]+)*(\.[a-z0-9]+(-+[a-z0-9]+)*)+$/;
const MOST_CLAIMS = 10;
const CODE_BYTES = 16;

/** Where the record must stand, and what it must say. */
export interface HostProof {
  readonly host: string;
  readonly name: string;
  readonly text: string;
}

/** Adding a host to a register: only who can change the host's own records may. */
@Injectable()
export class NewHosts {
  private readonly logger = new Logger(NewHosts.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly claims: HostClaimsRepository,
    private readonly texts: DnsTexts,
    private readonly directory: CachedLicenseeDirectory,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'platformHost'>,
  ) {}

  /** What waits for its proof. */
  async listProofs({ licenseeId }: Actor): Promise<HostProof[]> {
    return (await this.unitOfWork.run(licenseeId, (tx) => this.claims.list(tx))).map(proofOf);
  }

  /**
   * A name of this machine is the register's at once; any other waits until it is proved. Answers whether it is added.
   * @throws InvalidError when it is no host name, or another register's
   */
  async add(actor: Actor, typed: string): Promise<boolean> {
    const host = typed.trim().toLowerCase().replace(/\.$/, '');
    if (!HOST.test(host)) throw wrong('Enter a web address like register.example.org');
    if (host === this.config.platformHost || host.endsWith(`.${this.config.platformHost}`) !== isOfThisMachine(host))
      throw wrong('This address is ours. Enter one of your own');
    const isAdded = await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const owner = await this.claims.ownerOf(tx, host);
      if (owner === 'other') throw taken();
      if (owner === 'own') return true;
      if (isOfThisMachine(host)) return this.take(tx, actor, host);
      if ((await this.claims.list(tx)).length >= MOST_CLAIMS)
        throw wrong('Ten addresses wait for their proof. Prove one of them first');
      await this.claims.add(tx, { host, code: randomBytes(CODE_BYTES).toString('hex') }, this.clock.now());
      return false;
    });
    if (isAdded) this.directory.forget();
    return isAdded;
  }

  /** Looks for the record, and adds the host when it is there. @throws InvalidError that says what is missing */
  async prove(actor: Actor, host: string): Promise<void> {
    const proof = (await this.listProofs(actor)).find((one) => one.host === host);
    if (!proof) throw wrong('Choose an address of the list');
    if (!(await this.textsAt(proof.name)).includes(proof.text))
      throw wrong(`We do not find the record for ${host} yet. It can take a day until it shows. Try again later`);
    await this.unitOfWork.run(actor.licenseeId, (tx) => this.take(tx, actor, host));
    this.directory.forget();
  }

  private async take(tx: Transaction, actor: Actor, host: string): Promise<boolean> {
    if (!(await this.claims.takeHost(tx, host))) throw taken();
    await this.claims.forget(tx, host);
    const subject = { kind: 'register', id: actor.licenseeId };
    this.audit.record(tx, { actor, act: 'licensing.host-added', subject, details: { host } });
    return true;
  }

  private async textsAt(name: string): Promise<string[]> {
    try {
      return await this.texts.find(name);
    } catch (error) {
      this.logger.warn({ error: error instanceof Error ? error.message : 'unknown' }, 'No name server answered');
      throw wrong('We could not look just now. Try again in some minutes');
    }
  }
}

function proofOf({ host, code }: HostClaim): HostProof {
  return { host, name: `_pa-register.${host}`, text: `pa-register-verify=${code}` };
}

/** Names that only this machine knows: there is nobody to ask, and nobody else to take them. */
function isOfThisMachine(host: string): boolean {
  return host.endsWith('.localhost');
}

function wrong(message: string): InvalidError {
  return InvalidError.of([{ field: 'host', message }]);
}

function taken(): InvalidError {
  return wrong('Another register answers at this address already');
}
