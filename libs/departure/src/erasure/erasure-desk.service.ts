import { Injectable } from '@nestjs/common';
import { PeopleReader } from '@pa/accounts';
import { Audit, Clock, ConflictError, doerOf, InvalidError, PLATFORM_ID, UnitOfWork, type Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { LONGEST_NO_COPY_WORDS, type Erasure } from './erasure';
import { ErasuresRepository } from './erasures.repository';
import { obstaclesTo } from './obstacles';
import { RegisterClosing, type ClosingFacts } from './register-closing.service';

/** Who proposed and who agreed, by name; null where an operator has left. */
export interface ErasureNames {
  readonly proposer: string | null;
  readonly confirmer: string | null;
}

/** What an operator sees of a register that is to be erased. */
export type ErasureLook =
  | { readonly erasure: null; readonly facts: ClosingFacts; readonly obstacles: readonly string[] }
  | { readonly erasure: Erasure; readonly names: ErasureNames; readonly obstacles: readonly string[] };

/** Two operators have a register erased: one proposes it, another agrees. */
@Injectable()
export class ErasureDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly erasures: ErasuresRepository,
    private readonly closing: RegisterClosing,
    private readonly people: PeopleReader,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<Erasure[]> {
    return this.unitOfWork.run(PLATFORM_ID, (tx) => this.erasures.list(tx));
  }

  /** Also of a register that is no longer here. @throws NotFoundError */
  async look(registerId: string): Promise<ErasureLook> {
    const kept = await this.find(registerId);
    if (kept && kept.erasure.state !== 'proposed') return { ...kept, obstacles: [] };
    const facts = await this.closing.look(registerId);
    const obstacles = obstaclesTo(facts, this.clock.now());
    return kept ? { ...kept, obstacles } : { erasure: null, facts, obstacles };
  }

  async find(registerId: string): Promise<{ readonly erasure: Erasure; readonly names: ErasureNames } | null> {
    return this.unitOfWork.run(PLATFORM_ID, async (tx) => {
      const erasure = await this.erasures.find(tx, registerId);
      if (!erasure) return null;
      const nameOf = async (id: string | null) => (id === null ? null : this.people.displayNameOf(tx, id));
      const [proposer, confirmer] = [await nameOf(erasure.proposedBy), await nameOf(erasure.confirmedBy)];
      return { erasure, names: { proposer, confirmer } };
    });
  }

  /**
   * Asked twice, nothing changes. `words`: how the managers said that they want no copy, where they took none.
   * @throws NotFoundError, ConflictError while something stands against it, InvalidError without a copy and words
   */
  async propose(operator: Actor, registerId: string, words: string): Promise<void> {
    if (await this.find(registerId)) return;
    const facts = await this.closing.look(registerId);
    this.refuseWhere(facts);
    const noCopyWords = facts.copy ? null : wordsIn(words);
    const { register, organisation, copy } = facts;
    const by = doerOf(operator).personId;
    const one = { id: newId(), registerId, registerName: register.name, organisation, by, at: this.clock.now() };
    await this.unitOfWork.run(operator.licenseeId, async (tx) => {
      if (!(await this.erasures.propose(tx, { ...one, copy, noCopyWords }))) return;
      const details = { copy: copy?.manifestSha256 ?? null };
      this.audit.record(tx, {
        actor: operator,
        act: 'departure.erasure-proposed',
        subject: subjectOf(registerId),
        details,
      });
    });
  }

  /** From now on nobody reaches the register. @throws ConflictError for whoever proposed it, and while something stands against it */
  async confirm(operator: Actor, registerId: string): Promise<void> {
    const { erasure } = await this.getKept(registerId);
    if (erasure.state !== 'proposed') return;
    this.refuseWhere(await this.closing.look(registerId));
    const agreed = { by: doerOf(operator).personId, at: this.clock.now() };
    await this.unitOfWork.run(operator.licenseeId, async (tx) => {
      if (!(await this.erasures.confirm(tx, erasure.id, agreed)))
        throw new ConflictError('needs-another-operator', 'You proposed this. Another operator has to agree to it.');
      this.audit.record(tx, { actor: operator, act: 'departure.erasure-confirmed', subject: subjectOf(registerId) });
    });
    await this.closing.close(registerId);
  }

  /** @throws ConflictError once it was agreed to */
  async withdraw(operator: Actor, registerId: string): Promise<void> {
    const { erasure } = await this.getKept(registerId);
    await this.unitOfWork.run(operator.licenseeId, async (tx) => {
      if (!(await this.erasures.withdraw(tx, erasure.id)))
        throw new ConflictError('is-being-erased', 'Another operator has agreed to this. It cannot be taken back.');
      this.audit.record(tx, { actor: operator, act: 'departure.erasure-withdrawn', subject: subjectOf(registerId) });
    });
  }

  private async getKept(registerId: string): Promise<{ readonly erasure: Erasure; readonly names: ErasureNames }> {
    const kept = await this.find(registerId);
    if (!kept) throw new ConflictError('not-proposed', 'Nobody has proposed to erase this register.');
    return kept;
  }

  private refuseWhere(facts: ClosingFacts): void {
    const [first] = obstaclesTo(facts, this.clock.now());
    if (first !== undefined) throw new ConflictError('not-to-be-erased-yet', first);
  }
}

function subjectOf(id: string): { kind: string; id: string } {
  return { kind: 'register', id };
}

function wordsIn(text: string): string {
  const words = text.trim();
  if (words === '') throw missing('Nobody has taken a copy. Write how the managers said that they want none');
  if ([...words].length > LONGEST_NO_COPY_WORDS) throw missing(`Use ${LONGEST_NO_COPY_WORDS} letters or fewer`);
  return words;
}

function missing(message: string): InvalidError {
  return InvalidError.of([{ field: 'noCopyWords', message }]);
}
