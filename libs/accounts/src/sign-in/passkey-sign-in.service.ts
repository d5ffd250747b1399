import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Licensee } from '@pa/platform';
import type { AuthenticationResponseJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { PasskeyRefusedError } from '../factors/factors.errors';
import type { ChallengeUse } from '../factors/passkey-challenges';
import { PasskeyCheck } from '../factors/passkey-check';
import { Passkeys } from '../factors/passkeys.service';
import { SignInPeople } from './sign-in-people.repository';
import type { SignInPerson } from './sign-in-person';

/** Signing in with a passkey: no address, no password, no second step, because the device asked for a finger or a PIN. */
@Injectable()
export class PasskeySignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly check: PasskeyCheck,
    private readonly passkeys: Passkeys,
    private readonly people: SignInPeople,
  ) {}

  /** What a browser needs to ask its passkeys. The same for everyone: it tells nothing of who has one. */
  async options(licensee: Licensee): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return this.passkeys.requestOptions(licensee, useOf(licensee));
  }

  /** @throws PasskeyRefusedError, also for who is suspended */
  async signIn(licensee: Licensee, response: AuthenticationResponseJSON): Promise<SignInPerson> {
    const person = await this.unitOfWork.run(licensee.id, async (tx) => {
      const personId = await this.check.personOf(tx, { licensee, response, use: useOf(licensee) });
      return this.people.find(tx, personId);
    });
    if (!person || person.suspendedAt || !person.emailVerifiedAt) throw new PasskeyRefusedError();
    return person;
  }
}

function useOf({ id }: Licensee): ChallengeUse {
  return { licenseeId: id, deed: 'sign-in' };
}
