import { Injectable } from '@nestjs/common';
import { RateLimits, UnitOfWork, type Transaction } from '@pa/platform';
import { accountsLimits } from '../accounts.limits';
import { Authenticators } from './authenticators.service';
import { WrongCodeError } from './factors.errors';
import { RecoveryCodes } from './recovery-codes.service';
import { SignInCodes, type CodeUse } from './sign-in-codes.service';

export const CODE_WAYS = ['authenticator', 'email', 'recovery-code'] as const;
export type CodeWay = (typeof CODE_WAYS)[number];

export interface CodeTry {
  readonly way: CodeWay;
  readonly code: string;
  readonly use: CodeUse;
}

/** Codes of every kind, with one limit over all of them. */
@Injectable()
export class CodeCheck {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly authenticators: Authenticators,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly signInCodes: SignInCodes,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Runs `then` in the transaction in which the code was used up. A wrong code is counted even though it is refused.
   * @throws WrongCodeError, TooManyError
   */
  async withCode<T>(licenseeId: string, tried: CodeTry, then: (tx: Transaction) => Promise<T>): Promise<T> {
    const { personId } = tried.use;
    await this.limits.count(accountsLimits.codes, `${licenseeId}:${personId}`);
    const hash =
      tried.way === 'recovery-code' ? await this.recoveryCodes.hashFor({ licenseeId, personId }, tried.code) : null;
    const result = await this.unitOfWork.run(licenseeId, async (tx) => {
      const isRight = await this.isRight(tx, tried, hash);
      return isRight ? { done: await then(tx) } : null;
    });
    if (!result) throw new WrongCodeError();
    return result.done;
  }

  /** Asks for a mail with a code. @throws TooManyError */
  async askByEmail(licenseeId: string, use: CodeUse): Promise<void> {
    await this.limits.count(accountsLimits.codeMails, `${licenseeId}:${use.personId}`);
    await this.unitOfWork.run(licenseeId, (tx) => this.signInCodes.ask(tx, use));
  }

  private async isRight(tx: Transaction, { way, code, use }: CodeTry, hash: Buffer | null): Promise<boolean> {
    if (way === 'authenticator') return this.authenticators.accepts(tx, use.personId, code);
    if (way === 'email') return this.signInCodes.use(tx, use, code);
    return hash !== null && this.recoveryCodes.use(tx, use.personId, hash);
  }
}
