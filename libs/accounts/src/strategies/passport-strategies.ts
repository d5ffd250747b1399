import { Injectable } from '@nestjs/common';
import { addressKey, RateLimits, type Actor, type LimitRule, type RegisterRequest } from '@pa/platform';
import { Passport, type Strategy } from 'passport';
import { Strategy as BearerStrategy } from 'passport-http-bearer';
import { Strategy as LocalStrategy } from 'passport-local';
import type { PersonEntity } from '../person.entity';
import { SignIn, type Credentials } from '../sign-in.service';

/** Tries from one place at any accounts: a busy council office stays well inside, a machine does not. */
const TRIES_FROM_ONE_PLACE: LimitRule = { name: 'sign-in-place', points: 200, seconds: 10 * 60, shared: true };

type Done = (error: unknown, found?: never) => void;

/**
 * The ways in, as passport strategies. Each is asked for by name and answers whom it found; a refusal of the domain is
 * thrown as it is, so that pages and API can say it in their own way.
 */
@Injectable()
export class PassportStrategies {
  private readonly passport = new Passport();

  constructor(
    private readonly signIn: SignIn,
    private readonly limits: RateLimits,
  ) {
    this.passport.use('password', this.password());
    this.passport.use('bearer', this.bearer());
  }

  /** @throws WrongCredentialsError, EmailNotVerifiedError, TooManyError */
  async byPassword(request: RegisterRequest): Promise<PersonEntity | null> {
    return this.authenticate<PersonEntity>('password', request);
  }

  async byBearerToken(request: RegisterRequest): Promise<Actor | null> {
    return this.authenticate<Actor>('bearer', request);
  }

  private password(): LocalStrategy {
    return new LocalStrategy(
      { usernameField: 'email', passwordField: 'password', passReqToCallback: true, session: false },
      (request, ...[email, password, done]) => {
        settle(this.personOf(request as RegisterRequest, { email, password }), done);
      },
    );
  }

  private async personOf({ licensee, ip }: RegisterRequest, credentials: Credentials): Promise<PersonEntity | null> {
    if (!licensee) return null;
    await this.limits.count(TRIES_FROM_ONE_PLACE, `${licensee.id}:${addressKey(ip)}`);
    return this.signIn.withPassword(licensee.id, credentials);
  }

  private bearer(): Strategy {
    return new BearerStrategy({ passReqToCallback: true }, (request: unknown, token: string, done: Done) => {
      const { licensee } = request as RegisterRequest;
      settle(licensee ? this.signIn.actorOfToken(licensee.id, token) : Promise.resolve(null), done);
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

/** Hands a promise to passport's way of answering. */
function settle(found: Promise<unknown>, done: Done): void {
  found.then(
    (one) => done(null, (one ?? false) as never),
    (error: unknown) => done(error),
  );
}
