import { Injectable } from '@nestjs/common';
import { InvalidError, LicenseeDirectory, Secrets, UnitOfWork, type Transaction } from '@pa/platform';
import { PeopleRepository } from '../people.repository';
import { CommonPasswords } from './common-passwords';
import { coreOf, isOwnWord, isPattern, wordWithin } from './guessable';

/** The new password is one that others would try. */
export class GuessablePasswordError extends InvalidError {
  constructor(why: string) {
    const message = `${why} Choose another one. Three words in a row that do not belong together are good.`;
    super('guessable-password', message, [{ field: 'password', message }]);
  }
}

/** Who the password is for: words of theirs are no secret. */
export interface PasswordOwner {
  readonly email: string;
  readonly names: readonly string[];
}

/** Which passwords are refused. Length is the form's to say; there is no rule about signs and capitals. */
@Injectable()
export class PasswordRules {
  constructor(
    private readonly common: CommonPasswords,
    private readonly licensees: LicenseeDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly secrets: Secrets,
  ) {}

  /** @throws GuessablePasswordError */
  async refuseWeak(licenseeId: string, password: string, owner?: PasswordOwner): Promise<void> {
    if (isPattern(password)) throw new GuessablePasswordError('This password is a simple row.');
    if (await this.isCommon(password))
      throw new GuessablePasswordError('Many people use this password, so it is tried first.');
    refuseOwn(password, [...(await this.wordsOfRegister(licenseeId)), ...wordsOf(owner)]);
  }

  /** The same for somebody with an account. @throws GuessablePasswordError */
  async refuseWeakFor(licenseeId: string, personId: string, password: string): Promise<void> {
    await this.refuseWeak(licenseeId, password);
    await this.unitOfWork.run(licenseeId, (tx) => this.refuseOwnWords(tx, personId, password));
  }

  /** @throws GuessablePasswordError when it is the person's own name or address */
  async refuseOwnWords(tx: Transaction, personId: string, password: string): Promise<void> {
    const person = await this.people.find(tx, personId);
    if (!person) return;
    const email = person.emailSealed ? this.secrets.open(tx.licenseeId, person.emailSealed) : '';
    refuseOwn(password, wordsOf({ email, names: [this.secrets.open(tx.licenseeId, person.nameSealed)] }));
  }

  private async isCommon(password: string): Promise<boolean> {
    const forms = [password.trim().toLowerCase(), coreOf(password), wordWithin(password)];
    const found = await Promise.all(forms.filter((form) => form !== '').map((form) => this.common.has(form)));
    return found.includes(true);
  }

  private async wordsOfRegister(licenseeId: string): Promise<string[]> {
    const register = await this.licensees.findById(licenseeId);
    return register ? [register.name, register.slug, register.brand.region, register.brand.shortName] : [];
  }
}

function refuseOwn(password: string, words: readonly string[]): void {
  if (isOwnWord(password, words))
    throw new GuessablePasswordError('This password is your own name, your email or ours.');
}

function wordsOf(owner: PasswordOwner | undefined): string[] {
  if (!owner) return [];
  const [local = ''] = owner.email.split('@');
  return [owner.email, local, ...owner.names, ...owner.names.flatMap((name) => name.split(/\s+/))];
}
