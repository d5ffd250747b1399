import { Injectable } from '@nestjs/common';
import type { Licensee, Try } from '@pa/platform';
import { CODE_WAYS, type CodeWay } from '../factors/code-check';
import { readAssertion } from '../factors/credential-json';
import { WrongCodeError } from '../factors/factors.errors';
import type { WayIn } from '../sessions/way-in';
import { SignIn, type Credentials } from '../sign-in.service';
import { MagicLinks } from './magic-links.service';
import { PasskeySignIn } from './passkey-sign-in.service';
import { SecondStep, type SecondStepWanted } from './second-step.service';
import type { SignInPerson } from './sign-in-person';

/** Somebody may come in now, or must take a second step first. */
export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly person: SignInPerson; readonly strong: boolean; readonly way: WayIn }
  | { readonly kind: 'second-step'; readonly wanted: SecondStepWanted };

/** Every way in, from what was given to what comes next. */
@Injectable()
export class SignInFlow {
  constructor(
    private readonly signIn: SignIn,
    private readonly magicLinks: MagicLinks,
    private readonly passkeys: PasskeySignIn,
    private readonly secondStep: SecondStep,
  ) {}

  /** @throws WrongCredentialsError, EmailNotVerifiedError, TooManyError */
  async withPassword({ id }: Licensee, credentials: Credentials, ...counted: Try[]): Promise<SignInOutcome> {
    return this.afterFirstStep(await this.signIn.withPassword(id, credentials, ...counted), 'password');
  }

  /** @throws StaleLinkError */
  async withLink({ id }: Licensee, token: string): Promise<SignInOutcome> {
    return this.afterFirstStep(await this.magicLinks.open(id, token), 'magic-link');
  }

  /** @throws PasskeyRefusedError */
  async withPasskey(licensee: Licensee, credential: unknown): Promise<SignInOutcome> {
    const person = await this.passkeys.signIn(licensee, readAssertion(credential));
    return { kind: 'signed-in', person, strong: true, way: 'passkey' };
  }

  /** @throws StaleSignInError, WrongCodeError, TooManyError */
  async withSecondStep({ id }: Licensee, given: { ticket: string; way: string; code: string }): Promise<SignInOutcome> {
    const way = CODE_WAYS.find((known) => known === given.way);
    if (!way) throw new WrongCodeError();
    const { person, strong } = await this.secondStep.take(id, { ...given, way });
    return { kind: 'signed-in', person, strong, way: wayInOf(way) };
  }

  /** Without a second factor the first step is all: enough for members; staff may then only set one up. */
  private async afterFirstStep(person: SignInPerson, way: WayIn): Promise<SignInOutcome> {
    const wanted = await this.secondStep.wantedOf(person);
    return wanted ? { kind: 'second-step', wanted } : { kind: 'signed-in', person, strong: false, way };
  }
}

function wayInOf(way: CodeWay): WayIn {
  return way === 'recovery-code' ? 'recovery' : 'password-and-code';
}
