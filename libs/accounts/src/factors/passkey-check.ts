import { Injectable, Logger } from '@nestjs/common';
import { Clock, type Licensee, type Transaction } from '@pa/platform';
import {
  verifyAuthenticationResponse,
  type AuthenticationResponseJSON,
  type VerifiedAuthenticationResponse,
} from '@simplewebauthn/server';
import { PasskeyRefusedError } from './factors.errors';
import { PasskeyChallenges, type ChallengeUse } from './passkey-challenges';
import { PasskeysRepository, type PasskeyKey } from './passkeys.repository';
import { RelyingParty } from './relying-party';

/** Whether a browser's answer was made by a passkey that is known here, for this register and for this deed, and once. */
@Injectable()
export class PasskeyCheck {
  private readonly logger = new Logger(PasskeyCheck.name);

  constructor(
    private readonly passkeys: PasskeysRepository,
    private readonly challenges: PasskeyChallenges,
    private readonly relyingParty: RelyingParty,
    private readonly clock: Clock,
  ) {}

  /**
   * The person whose passkey answered; its use is noted.
   * @throws PasskeyRefusedError
   */
  async personOf(
    tx: Transaction,
    asked: { licensee: Licensee; response: AuthenticationResponseJSON; use: ChallengeUse },
  ): Promise<string> {
    const key = await this.passkeys.findKey(tx, Buffer.from(asked.response.id, 'base64url'));
    if (!key) throw new PasskeyRefusedError();
    const seen: { challenge: string } = { challenge: '' };
    const { verified, authenticationInfo } = await this.verify(key, asked, seen);
    if (!verified || !(await this.challenges.spend(tx, seen.challenge))) throw new PasskeyRefusedError();
    const isFresh = await this.passkeys.noteUse(tx, key.id, {
      counter: authenticationInfo.newCounter,
      at: this.clock.now(),
    });
    if (!isFresh) throw new PasskeyRefusedError();
    return key.personId;
  }

  private async verify(
    key: PasskeyKey,
    { licensee, response, use }: { licensee: Licensee; response: AuthenticationResponseJSON; use: ChallengeUse },
    seen: { challenge: string },
  ): Promise<VerifiedAuthenticationResponse> {
    try {
      return await verifyAuthenticationResponse({
        response,
        expectedChallenge: (challenge) => {
          seen.challenge = challenge;
          return this.challenges.isGood(challenge, use);
        },
        expectedOrigin: this.relyingParty.originOf(licensee, response.response.clientDataJSON),
        expectedRPID: this.relyingParty.idOf(licensee),
        requireUserVerification: true,
        credential: { id: response.id, publicKey: new Uint8Array(key.publicKey), counter: key.counter },
      });
    } catch (error) {
      this.logger.log(
        { passkeyId: key.id, reason: error instanceof Error ? error.message : 'unknown' },
        'Passkey refused',
      );
      throw new PasskeyRefusedError();
    }
  }
}
