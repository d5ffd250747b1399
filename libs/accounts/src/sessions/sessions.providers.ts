import { PasskeyMovesRepository } from '../hosts/passkey-moves.repository';
import { PasskeyMoves } from '../hosts/passkey-moves.service';
import { CookieSessionsRepository } from './cookie-sessions.repository';
import { HandshakeIdentity } from './handshake-identity';
import { IdentitiesRepository } from './identities.repository';
import { Identities } from './identities.service';
import { OwnSessions } from './own-sessions.service';
import { ProofsRepository } from './proofs.repository';
import { Proofs } from './proofs.service';
import { SecurityNews } from './security-news.repository';
import { WayInEndings } from './way-in-endings';

/** What keeps sessions and knows who asks. */
export const sessionsProviders = [
  IdentitiesRepository,
  Identities,
  OwnSessions,
  ProofsRepository,
  Proofs,
  SecurityNews,
  PasskeyMovesRepository,
  PasskeyMoves,
  CookieSessionsRepository,
  HandshakeIdentity,
  WayInEndings,
];
