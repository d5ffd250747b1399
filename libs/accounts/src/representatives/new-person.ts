import type { RegisterRole, Secrets } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { PersonEntity } from '../person.entity';
import { displayNameOf } from '../sign-up.service';

/** What somebody new tells when they say yes to an invitation. */
export interface NewPersonAnswers {
  readonly firstName: string;
  readonly lastName: string;
  readonly password: string;
}

type NewPerson = PersonEntity & { emailIndex: Buffer };

/** An account whose address is proved already: the link that made it came there. */
export function newPerson(
  secrets: Secrets,
  licenseeId: string,
  given: Pick<NewPersonAnswers, 'firstName' | 'lastName'> & { email: string; passwordHash: string; at: Date },
): NewPerson {
  return {
    ...namedPerson(secrets, licenseeId, { ...given, role: 'representative' }),
    emailSealed: secrets.seal(licenseeId, given.email),
    emailIndex: secrets.blindIndex(licenseeId, 'email', given.email),
    passwordHash: given.passwordHash,
    emailVerifiedAt: given.at,
  };
}

/** Somebody without an address, whom nobody can sign in as: `passwordHash` is of a secret that nobody was told. */
export function namedPerson(
  secrets: Secrets,
  licenseeId: string,
  given: { firstName: string; lastName: string; passwordHash: string; at: Date; role: RegisterRole },
): PersonEntity {
  const [firstName, lastName] = [tidyName(given.firstName), tidyName(given.lastName)];
  return {
    licenseeId,
    id: newId(),
    displayName: displayNameOf(firstName, lastName),
    nameSealed: secrets.seal(licenseeId, `${firstName} ${lastName}`),
    emailSealed: null,
    emailIndex: null,
    passwordHash: given.passwordHash,
    roles: [given.role],
    emailVerifiedAt: null,
    suspendedAt: null,
    createdAt: given.at,
  };
}

function tidyName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ');
}
