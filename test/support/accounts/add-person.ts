import { displayNameOf, normaliseEmail, PersonEntity } from '@pa/accounts';
import { Secrets, UnitOfWork, type Actor, type Role } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { PeopleRepository } from '../../../libs/accounts/src/people.repository';
import type { AccountsBed } from './accounts-bed';

/** Somebody with an account on the bed's first register, past the mails. */
export async function addPerson(
  bed: AccountsBed,
  person: { name: string; roles: readonly Role[]; email?: string; register?: 'here' | 'elsewhere' },
): Promise<Actor> {
  const { id: licenseeId } = bed[person.register ?? 'here'];
  const secrets = bed.module.get(Secrets);
  const [firstName = '', ...others] = person.name.split(' ');
  const id = newId();
  const email = normaliseEmail(person.email ?? `${id}@example.com`);
  const row: PersonEntity = {
    licenseeId,
    id,
    displayName: displayNameOf(firstName, others.join(' ')),
    nameSealed: secrets.seal(licenseeId, person.name),
    emailSealed: secrets.seal(licenseeId, email),
    emailIndex: secrets.blindIndex(licenseeId, 'email', email),
    passwordHash: '-',
    roles: [...person.roles] as PersonEntity['roles'],
    emailVerifiedAt: bed.clock.now(),
    suspendedAt: null,
    createdAt: bed.clock.now(),
  };
  await bed.module.get(UnitOfWork).run(licenseeId, (tx) => bed.module.get(PeopleRepository).addUnlessTaken(tx, row));
  return { personId: id, licenseeId, displayName: row.displayName, roles: person.roles, via: 'session' };
}
