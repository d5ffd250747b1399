import { displayNameOf, nameIndexesOf, normaliseEmail, type PersonEntity } from '@pa/accounts';
import type { Role, Secrets } from '@pa/platform';
import { daysBefore } from '../random/days';
import { seededId } from '../random/seeded-id';
import { DEMONSTRATION_PASSWORD_HASH } from '../sign-ins';

export interface PersonToLoad {
  readonly key: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly role: Role;
  /** Days before now. */
  readonly joined: number;
}

export interface LoadingFor {
  readonly licenseeId: string;
  readonly now: Date;
  readonly secrets: Secrets;
}

export function personId(key: string): string {
  return seededId(`${key}/person`);
}

/** A person with a known password whose address has been proved. */
export function personRow(person: PersonToLoad, { licenseeId, now, secrets }: LoadingFor): PersonEntity {
  const email = normaliseEmail(person.email);
  const joined = daysBefore(now, person.joined);
  const name = `${person.firstName} ${person.lastName}`;
  return {
    licenseeId,
    id: personId(person.key),
    displayName: displayNameOf(person.firstName, person.lastName),
    nameSealed: secrets.seal(licenseeId, name),
    ...nameIndexesOf(secrets, licenseeId, name),
    emailSealed: secrets.seal(licenseeId, email),
    emailIndex: secrets.blindIndex(licenseeId, 'email', email),
    passwordHash: DEMONSTRATION_PASSWORD_HASH,
    roles: [person.role],
    emailVerifiedAt: joined,
    suspendedAt: null,
    createdAt: joined,
  };
}
