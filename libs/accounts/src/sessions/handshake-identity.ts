import type { IncomingHttpHeaders } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { Config, CONFIG, hostOf, LicenseeDirectory, Secrets, type Actor, type Licensee } from '@pa/platform';
import { sessionIdOf } from '@pa/web';
import { Acting } from '../representatives/acting.service';
import { CookieSessionsRepository } from './cookie-sessions.repository';
import { Identities } from './identities.service';
import { networkOf } from './network';

const BEARER = /^Bearer ([\w-]{20,200})$/i;
/** The same header by which a program says on the API for whom it acts. */
const ACTING_FOR = 'x-acting-for';

/**
 * Who opens a socket: the same people, sessions and tokens as over HTTP, asked for once when the connection is made and
 * again by whoever accepts what comes over it. A cookie counts only from a page of the register's own, which the browser
 * says in Origin; a program sends a token and no Origin.
 */
@Injectable()
export class HandshakeIdentity {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly secrets: Secrets,
    private readonly licensees: LicenseeDirectory,
    private readonly sessions: CookieSessionsRepository,
    private readonly identities: Identities,
    private readonly acting: Acting,
  ) {}

  /** The actor behind a handshake's headers, or null: then the connection is to be refused. */
  async of(headers: IncomingHttpHeaders, address?: string): Promise<Actor | null> {
    const licensee = await this.licensees.findByHost(hostOf(headers.host));
    if (!licensee) return null;
    if (headers.authorization !== undefined) return this.byToken(licensee, headers);
    return (await this.isOwnPage(licensee, headers.origin)) ? this.byCookie(licensee, headers, address) : null;
  }

  /** The same actor with all they may do now, asked again before anything of theirs is accepted; null once it has ended. */
  async again(actor: Actor): Promise<Actor | null> {
    const { by, personId } = actor;
    const doer = await this.identities.again({ ...actor, personId: by?.personId ?? personId });
    if (!doer || !by) return doer;
    const acting = await this.acting.actorFor(doer, by.representationId);
    return acting?.personId === personId ? acting : null;
  }

  private async byToken({ id }: Licensee, headers: IncomingHttpHeaders): Promise<Actor | null> {
    const [, token] = BEARER.exec(headers.authorization ?? '') ?? [];
    const actor = token === undefined ? null : await this.identities.ofToken(id, token);
    const actingFor = headers[ACTING_FOR];
    if (!actor || actingFor === undefined) return actor;
    return typeof actingFor === 'string' ? this.acting.actorFor(actor, actingFor) : null;
  }

  private async byCookie({ id }: Licensee, headers: IncomingHttpHeaders, address?: string): Promise<Actor | null> {
    const sessionId = sessionIdOf(headers, this.config, this.secrets);
    const person = sessionId === null ? null : await this.sessions.findPerson(sessionId);
    if (person?.licenseeId !== id) return null;
    const actor = await this.identities.ofSession(person, networkOf(address));
    return actor && person.acting !== undefined ? this.acting.actorFor(actor, person.acting) : actor;
  }

  /** Whether the page that opens the connection is on one of this register's hosts, by the right protocol. */
  private async isOwnPage({ id }: Licensee, origin: string | undefined): Promise<boolean> {
    const page = origin === undefined ? null : URL.parse(origin);
    if (page?.protocol !== (this.config.https ? 'https:' : 'http:')) return false;
    return (await this.licensees.findByHost(hostOf(page.hostname)))?.id === id;
  }
}
