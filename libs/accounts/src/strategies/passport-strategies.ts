import { Injectable } from '@nestjs/common';
import { addressKey, RateLimits, type Actor, type Licensee, type RegisterRequest, type Try } from '@pa/platform';
import { Passport, type Strategy } from 'passport';
import { Strategy as CustomStrategy } from 'passport-custom';
import { Strategy as BearerStrategy } from 'passport-http-bearer';
import { Strategy as LocalStrategy } from 'passport-local';
import { accountsLimits } from '../accounts.limits';
import { Identities } from '../sessions/identities.service';
import type { Credentials } from '../sign-in.service';
import { SignInFlow, type SignInOutcome } from '../sign-in/sign-in-flow.service';

type Done = (error: unknown, found?: never) => void;
type WayIn = (licensee: Licensee, given: Readonly<Record<string, string>>) => Promise<SignInOutcome>;

/** The strategies by which somebody comes in; "bearer" beside them only says who is in already. */
export type SignInStrategy = 'password' | 'passkey' | 'magic-link' | 'second-step';

/**
 * The ways in, as passport strategies. Each is asked for by name and answers what comes next; a refusal of the domain is
 * thrown as it is, so that pages and API can say it in their own way. What they read is in the request's body, which the
 * caller has put there from a checked form.
 */
@Injectable()
export class PassportStrategies {
  private readonly passport = new Passport();

  constructor(
    private readonly flow: SignInFlow,
    private readonly identities: Identities,
    private readonly limits: RateLimits,
  ) {
    this.passport.use('password', this.password());
    this.passport.use('bearer', this.bearer());
    this.passport.use(
      'passkey',
      this.custom((licensee, { credential }) => this.flow.withPasskey(licensee, credential)),
    );
    this.passport.use(
      'magic-link',
      this.custom((licensee, { token = '' }) => this.flow.withLink(licensee, token)),
    );
    this.passport.use(
      'second-step',
      this.custom((licensee, { ticket = '', way = '', code = '' }) =>
        this.flow.withSecondStep(licensee, { ticket, way, code }),
      ),
    );
  }

  /** @throws what the way in refuses; null where no register is named or what is needed is missing */
  async signIn(strategy: SignInStrategy, request: RegisterRequest): Promise<SignInOutcome | null> {
    return this.authenticate<SignInOutcome>(strategy, request);
  }

  async byBearerToken(request: RegisterRequest): Promise<Actor | null> {
    return this.authenticate<Actor>('bearer', request);
  }

  private password(): LocalStrategy {
    return new LocalStrategy(
      { usernameField: 'email', passwordField: 'password', passReqToCallback: true, session: false },
      (request, ...[email, password, done]) => {
        settle(this.withPassword(request as RegisterRequest, { email, password }), done);
      },
    );
  }

  /** Tries at the account and from the place are counted in one go: signing in waits for few messages to the database. */
  private async withPassword({ licensee, ip }: RegisterRequest, given: Credentials): Promise<SignInOutcome | null> {
    return licensee ? this.flow.withPassword(licensee, given, tryFrom(licensee, ip)) : null;
  }

  private custom(way: WayIn): Strategy {
    return new CustomStrategy((request, done) => settle(this.counted(request as RegisterRequest, way), done));
  }

  private async counted(request: RegisterRequest, way: WayIn): Promise<SignInOutcome | null> {
    const { licensee, ip } = request;
    if (!licensee) return null;
    await this.limits.countAll(tryFrom(licensee, ip));
    return way(licensee, request.body as Readonly<Record<string, string>>);
  }

  private bearer(): Strategy {
    return new BearerStrategy({ passReqToCallback: true }, (request: unknown, token: string, done: Done) => {
      const { licensee } = request as RegisterRequest;
      settle(licensee ? this.identities.ofToken(licensee.id, token) : Promise.resolve(null), done);
    });
  }

  private async authenticate<T>(strategy: string, request: RegisterRequest): Promise<T | null> {
    return new Promise<T | null>((resolve, reject) => {
      const answer = (error: unknown, found: T | false | null): void => {
        if (error) reject(error instanceof Error ? error : new Error('Signing in failed'));
        else resolve(found || null);
      };
      const authenticate = this.passport.authenticate(strategy, { session: false }, answer) as (
        request: unknown,
        response: unknown,
        next: (error?: unknown) => void,
      ) => void;
      authenticate(request, request.res, (error) => answer(error, null));
    });
  }
}

function tryFrom({ id }: Licensee, address: string | undefined): Try {
  return { rule: accountsLimits.signInPlace, key: `${id}:${addressKey(address)}` };
}

/** Hands a promise to passport's way of answering. */
function settle(found: Promise<unknown>, done: Done): void {
  found.then(
    (one) => done(null, (one ?? false) as never),
    (error: unknown) => done(error),
  );
}
