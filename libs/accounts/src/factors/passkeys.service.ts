import { Injectable, Logger } from '@nestjs/common';
import { Clock, UnitOfWork, type Actor, type Licensee } from '@pa/platform';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  type VerifiedRegistrationResponse,
} from '@simplewebauthn/server';
import { parse as bytesOfUuid } from 'uuid';
import { accountsEvents } from '../accounts.events';
import { NoSuchPasskeyError, PasskeyKnownError, PasskeyRefusedError } from './factors.errors';
import { PasskeyChallenges, type ChallengeUse } from './passkey-challenges';
import { PasskeyCheck } from './passkey-check';
import { PasskeysRepository, type Passkey } from './passkeys.repository';
import { RelyingParty } from './relying-party';
import { SecondFactors } from './second-factors.service';
import { WaysInLog } from './ways-in-log';

/** Ed25519, ES256 and RS256: what devices have. Named, so that nothing newer is tried out on each call. */
const ALGORITHMS = [-8, -7, -257];

/** Passkeys: several for each person, named by them, each for one register. */
@Injectable()
export class Passkeys {
  private readonly logger = new Logger(Passkeys.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passkeys: PasskeysRepository,
    private readonly challenges: PasskeyChallenges,
    private readonly check: PasskeyCheck,
    private readonly relyingParty: RelyingParty,
    private readonly factors: SecondFactors,
    private readonly log: WaysInLog,
    private readonly clock: Clock,
  ) {}

  async list({ licenseeId, personId }: Actor): Promise<Passkey[]> {
    return this.unitOfWork.run(licenseeId, (tx) => this.passkeys.list(tx, personId));
  }

  /** What the browser needs to make a passkey. It holds no name but the one that others see, and no address. */
  async creationOptions(actor: Actor, licensee: Licensee): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const known = await this.unitOfWork.run(actor.licenseeId, (tx) =>
      this.passkeys.listCredentials(tx, actor.personId),
    );
    return generateRegistrationOptions({
      rpName: licensee.name,
      rpID: this.relyingParty.idOf(licensee),
      userName: actor.displayName,
      userDisplayName: actor.displayName,
      userID: new Uint8Array(bytesOfUuid(actor.personId)),
      challenge: this.challenges.make(registering(actor)),
      attestationType: 'none',
      supportedAlgorithmIDs: ALGORITHMS,
      excludeCredentials: known.map(({ id }) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  /**
   * Keeps a passkey that a browser made. Answers its id.
   * @throws PasskeyRefusedError, PasskeyKnownError
   */
  async add(
    actor: Actor,
    licensee: Licensee,
    made: { name: string; response: RegistrationResponseJSON },
  ): Promise<string> {
    const seen: { challenge: string } = { challenge: '' };
    const { registrationInfo } = await this.verify(actor, { licensee, response: made.response, seen });
    if (!registrationInfo) throw new PasskeyRefusedError();
    const { credential } = registrationInfo;
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      if (!(await this.challenges.spend(tx, seen.challenge))) throw new PasskeyRefusedError();
      const id = await this.passkeys.add(tx, {
        personId: actor.personId,
        credentialId: Buffer.from(credential.id, 'base64url'),
        publicKey: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: credential.transports ?? [],
        name: made.name,
        rpId: this.relyingParty.idOf(licensee),
        at: this.clock.now(),
      });
      if (!id) throw new PasskeyKnownError();
      await this.log.note(tx, { actor, act: 'passkey-added', topic: accountsEvents.wayInAdded });
      return id;
    });
  }

  async rename({ licenseeId, personId }: Actor, id: string, name: string): Promise<void> {
    const done = await this.unitOfWork.run(licenseeId, (tx) => this.passkeys.rename(tx, { id, personId, name }));
    if (!done) throw new NoSuchPasskeyError();
  }

  /** @throws NoSuchPasskeyError, LastStrongWayError */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.factors.lock(tx, actor.personId);
      if (!(await this.passkeys.remove(tx, { id, personId: actor.personId }))) throw new NoSuchPasskeyError();
      await this.factors.refuseLastStrong(tx, actor);
      await this.log.note(tx, { actor, act: 'passkey-removed', topic: accountsEvents.wayInRemoved });
    });
  }

  /** For anyone: which passkey answers, and so whose it is, is the browser's to find. */
  async requestOptions(licensee: Licensee, use: ChallengeUse): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return generateAuthenticationOptions({
      rpID: this.relyingParty.idOf(licensee),
      challenge: this.challenges.make(use),
      userVerification: 'required',
    });
  }

  /** Whether the answer is of a passkey of this very person. @throws PasskeyRefusedError */
  async prove(actor: Actor, licensee: Licensee, response: AuthenticationResponseJSON): Promise<void> {
    const { licenseeId, personId } = actor;
    const use: ChallengeUse = { licenseeId, deed: 'prove-it', personId };
    const whose = await this.unitOfWork.run(licenseeId, (tx) => this.check.personOf(tx, { licensee, response, use }));
    if (whose !== personId) throw new PasskeyRefusedError();
  }

  private async verify(
    actor: Actor,
    asked: { licensee: Licensee; response: RegistrationResponseJSON; seen: { challenge: string } },
  ): Promise<VerifiedRegistrationResponse> {
    const { licensee, response, seen } = asked;
    try {
      return await verifyRegistrationResponse({
        response,
        expectedChallenge: (challenge) => {
          seen.challenge = challenge;
          return this.challenges.isGood(challenge, registering(actor));
        },
        expectedOrigin: this.relyingParty.originOf(licensee, response.response.clientDataJSON),
        expectedRPID: this.relyingParty.idOf(licensee),
        requireUserVerification: true,
        supportedAlgorithmIDs: ALGORITHMS,
      });
    } catch (error) {
      this.logger.log({ personId: actor.personId, reason: String(error) }, 'A new passkey was refused');
      throw new PasskeyRefusedError();
    }
  }
}

function registering({ licenseeId, personId }: Actor): ChallengeUse {
  return { licenseeId, personId, deed: 'register' };
}
