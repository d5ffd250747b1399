import { Injectable } from '@nestjs/common';
import { Clock, Outbox, UnitOfWork, type Transaction } from '@pa/platform';
import { accountsEvents } from '../accounts.events';
import { CodeCheck, type CodeWay } from '../factors/code-check';
import { needsStrongSignIn, secondStepWays, type SecondStepWay } from '../factors/factor-status';
import { StaleSignInError, WrongCodeError } from '../factors/factors.errors';
import type { CodeUse } from '../factors/sign-in-codes.service';
import { HalfSignIns, type HalfSignIn } from './half-sign-ins.repository';
import { SignInPeople } from './sign-in-people.repository';
import type { SignInPerson } from './sign-in-person';

const TICKET_LIVES_MS = 15 * 60_000;

/** The first step was right, and a second one is wanted. */
export interface SecondStepWanted {
  /** Only who took the first step has it. */
  readonly ticket: string;
  readonly expiresAt: Date;
  readonly ways: readonly SecondStepWay[];
}

export interface SecondStepTaken {
  readonly person: SignInPerson;
  /** Enough for staff: an authenticator or a passkey, not a code from paper or by mail. */
  readonly strong: boolean;
}

/** From a right password or link to being signed in. */
@Injectable()
export class SecondStep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly halves: HalfSignIns,
    private readonly people: SignInPeople,
    private readonly codes: CodeCheck,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** What this person must do next; null when the first step was all. A code by mail is sent at once where it is the only way. */
  async wantedOf(person: SignInPerson): Promise<SecondStepWanted | null> {
    const ways = secondStepWays(person.factors, person.roles);
    if (ways.length === 0) return null;
    const from = this.clock.now();
    const expiresAt = new Date(from.getTime() + TICKET_LIVES_MS);
    const half = await this.unitOfWork.run(person.licenseeId, (tx) =>
      this.halves.begin(tx, person.id, { from, until: expiresAt }),
    );
    if (ways[0] === 'email') await this.codes.askByEmail(person.licenseeId, useOf(half));
    return { ticket: half.ticket, expiresAt, ways };
  }

  /** How the holder of a ticket can go on. @throws StaleSignInError */
  async waysOf(licenseeId: string, ticket: string): Promise<readonly SecondStepWay[]> {
    const { person } = await this.holderOf(licenseeId, ticket);
    return secondStepWays(person.factors, person.roles);
  }

  /** The person who holds the ticket. @throws StaleSignInError */
  async personOf(licenseeId: string, ticket: string): Promise<SignInPerson> {
    return (await this.holderOf(licenseeId, ticket)).person;
  }

  /** @throws StaleSignInError, WrongCodeError when this person gets no codes by mail, TooManyError */
  async askEmailCode(licenseeId: string, ticket: string): Promise<void> {
    const { half, person } = await this.holderOf(licenseeId, ticket);
    if (!secondStepWays(person.factors, person.roles).includes('email')) throw new WrongCodeError();
    await this.codes.askByEmail(licenseeId, useOf(half));
  }

  /** @throws StaleSignInError, WrongCodeError, TooManyError */
  async take(licenseeId: string, step: { ticket: string; way: CodeWay; code: string }): Promise<SecondStepTaken> {
    const { half, person } = await this.holderOf(licenseeId, step.ticket);
    if (!secondStepWays(person.factors, person.roles).includes(step.way)) throw new WrongCodeError();
    await this.codes.withCode(licenseeId, { way: step.way, code: step.code, use: useOf(half) }, async (tx) => {
      if (!(await this.halves.use(tx, half.id, this.clock.now()))) throw new StaleSignInError();
      if (step.way === 'recovery-code')
        await this.outbox.add(tx, { topic: accountsEvents.recoveryCodeUsed, subjectId: person.id });
    });
    return { person, strong: step.way === 'authenticator' || !needsStrongSignIn(person.roles) };
  }

  private async holderOf(licenseeId: string, ticket: string): Promise<{ half: HalfSignIn; person: SignInPerson }> {
    const found = await this.unitOfWork.run(licenseeId, (tx) => this.find(tx, ticket));
    if (!found || found.person.suspendedAt) throw new StaleSignInError();
    return found;
  }

  private async find(tx: Transaction, ticket: string): Promise<{ half: HalfSignIn; person: SignInPerson } | null> {
    const half = await this.halves.find(tx, ticket, this.clock.now());
    const person = half && (await this.people.find(tx, half.personId));
    return half && person ? { half, person } : null;
  }
}

function useOf({ id, personId }: HalfSignIn): CodeUse {
  return { personId, purpose: 'sign-in', boundTo: id };
}
