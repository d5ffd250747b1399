import { Injectable } from '@nestjs/common';
import { Clock, ForbiddenError, RateLimits, themselves, UnitOfWork, type Actor, type Licensee } from '@pa/platform';
import { accountsLimits } from '../accounts.limits';
import { CodeCheck } from '../factors/code-check';
import { readAssertion } from '../factors/credential-json';
import { needsStrongSignIn } from '../factors/factor-status';
import { Passkeys } from '../factors/passkeys.service';
import { SecondFactors } from '../factors/second-factors.service';
import { Passwords } from '../passwords';
import { ProofsRepository } from './proofs.repository';
import { WrongProofError } from './sessions.errors';

export const PROOF_WAYS = ['passkey', 'code', 'password'] as const;
export type ProofWay = (typeof PROOF_WAYS)[number];

/** Proving again who one is, before contact details, evidence, money or ways in. Who acts for another proves who they are themselves. */
@Injectable()
export class Proofs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proofs: ProofsRepository,
    private readonly factors: SecondFactors,
    private readonly passwords: Passwords,
    private readonly codes: CodeCheck,
    private readonly passkeys: Passkeys,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /**
   * How this person can prove it. A browser fills in passwords by itself, so for staff the password counts only until they
   * have something better.
   */
  async waysOf(actor: Actor): Promise<readonly ProofWay[]> {
    const { licenseeId, personId, roles } = themselves(actor);
    const status = await this.unitOfWork.run(licenseeId, (tx) => this.factors.statusOf(tx, personId));
    const better = PROOF_WAYS.filter((way) =>
      way === 'passkey' ? status.passkeys > 0 : way === 'code' && status.authenticator,
    );
    return needsStrongSignIn(roles) && better.length > 0 ? better : [...better, 'password'];
  }

  /** @throws WrongProofError, TooManyError */
  async byPassword(actor: Actor, password: string): Promise<void> {
    const { licenseeId, personId } = themselves(actor);
    await this.limits.count(accountsLimits.proveIt, `${licenseeId}:${personId}`);
    if (!(await this.waysOf(actor)).includes('password'))
      throw new WrongProofError(
        'password',
        'Use your passkey or the code from your app: the password is not enough here.',
      );
    const hash = await this.unitOfWork.run(licenseeId, (tx) => this.proofs.passwordHashOf(tx, personId));
    if (!(await this.passwords.matches(hash, password)))
      throw new WrongProofError('password', 'That is not your password. Check it and try again.');
  }

  /** The code of the authenticator app. @throws WrongCodeError, TooManyError */
  async byCode(actor: Actor, code: string): Promise<void> {
    const { licenseeId, personId, sessionId } = themselves(actor);
    const use = { personId, purpose: 'prove-it', boundTo: sessionId ?? personId } as const;
    await this.codes.withCode(licenseeId, { way: 'authenticator', code, use }, () => Promise.resolve());
  }

  /** What a browser answers with one of this person's passkeys. */
  async passkeyOptions(actor: Actor, licensee: Licensee): Promise<object> {
    const { licenseeId, personId } = themselves(actor);
    return this.passkeys.requestOptions(licensee, { licenseeId, personId, deed: 'prove-it' });
  }

  /** @throws PasskeyRefusedError */
  async byPasskey(actor: Actor, licensee: Licensee, credential: unknown): Promise<void> {
    await this.passkeys.prove(themselves(actor), licensee, readAssertion(credential));
  }

  /** A program proved it: its token counts as fresh for ten minutes. @throws ForbiddenError for a token that a person made */
  async noteOnToken({ licenseeId, sessionId = '' }: Actor, strong: boolean): Promise<void> {
    const proof = { at: this.clock.now(), strong };
    const noted = await this.unitOfWork.run(licenseeId, (tx) => this.proofs.proveToken(tx, sessionId, proof));
    if (!noted)
      throw new ForbiddenError('made-token', 'A token that you made cannot do this. Sign in by the API instead.');
  }
}
