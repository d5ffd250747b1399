import { Injectable } from '@nestjs/common';
import { Audit, Clock, doerOf, InvalidError, Outbox, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { accreditationEvents } from '../accreditation.events';
import { moduleFaults, schemeFaults } from './scheme-faults';
import { STARTING_SCHEME, type CodeOfConduct, type SchemeModule, type SchemePolicy } from './scheme';
import { ModuleNotFoundError, SchemeChangedError } from './schemes.errors';
import { SchemesRepository } from './schemes.repository';
import { StandingCalendarRepository } from './standing-calendar.repository';

/** The scheme as staff see it. `number` 0: there is none yet, and `policy` is one to begin with. */
export interface SchemeView {
  readonly number: number;
  readonly policy: SchemePolicy;
  /** How many approvals there are, and how many have been reckoned under the scheme as it is now. */
  readonly progress: { readonly all: number; readonly done: number };
}

/** What is written of the code of conduct; its edition is ours to count. */
export type CodeInput = Omit<CodeOfConduct, 'edition'>;
export type SchemeInput = Omit<SchemePolicy, 'code'> & { readonly code: CodeInput };

/** Staff build the scheme. Each change is a new version, and approvals are reckoned anew under it. */
@Injectable()
export class SchemeDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly schemes: SchemesRepository,
    private readonly calendar: StandingCalendarRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async show({ licenseeId }: Actor): Promise<SchemeView> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const scheme = await this.schemes.current(tx);
      if (!scheme) return { number: 0, policy: STARTING_SCHEME, progress: { all: 0, done: 0 } };
      return { ...scheme, progress: await this.calendar.progress(tx, scheme.number) };
    });
  }

  /** `number` is of the scheme as it was read. @throws InvalidError that names each field, SchemeChangedError */
  async save(actor: Actor, number: number, input: SchemeInput): Promise<void> {
    await this.change(actor, number, () => input);
  }

  /** One module, in its place or at the end. @throws InvalidError, SchemeChangedError */
  async saveModule(actor: Actor, number: number, module: SchemeModule): Promise<void> {
    const faults = moduleFaults(module);
    if (faults.length > 0) throw InvalidError.of(faults);
    await this.change(actor, number, (policy) => {
      const isKnown = policy.modules.some(({ key }) => key === module.key);
      const modules = policy.modules.map((one) => (one.key === module.key ? module : one));
      return withModules(policy, isKnown ? modules : [...modules, module]);
    });
  }

  /** @throws ModuleNotFoundError, InvalidError where it is the last, SchemeChangedError */
  async removeModule(actor: Actor, number: number, key: string): Promise<void> {
    await this.change(actor, number, (policy) => {
      const modules = policy.modules.filter((one) => one.key !== key);
      if (modules.length === policy.modules.length) throw new ModuleNotFoundError();
      return withModules(policy, modules);
    });
  }

  private async change(actor: Actor, number: number, changed: (policy: SchemePolicy) => SchemeInput): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const scheme = await this.schemes.current(tx);
      if ((scheme?.number ?? 0) !== number) throw new SchemeChangedError();
      const before = scheme?.policy ?? STARTING_SCHEME;
      const input = changed(before);
      const policy = { ...input, code: editionOf(input.code, before.code) };
      const faults = schemeFaults(policy);
      if (faults.length > 0) throw InvalidError.of(faults);
      await this.keep(tx, actor, { number, policy });
    });
  }

  private async keep(
    tx: Transaction,
    actor: Actor,
    { number, policy }: { number: number; policy: SchemePolicy },
  ): Promise<void> {
    const id = await this.schemes.add(tx, policy, { number, by: doerOf(actor).personId, at: this.clock.now() });
    if (id === null) throw new SchemeChangedError();
    this.audit.record(tx, { actor, act: 'accreditation.scheme-changed', subject: { kind: 'scheme', id } });
    await this.outbox.add(tx, { topic: accreditationEvents.schemeChanged, subjectId: id });
  }
}

/** No more of the parts to choose from are needed than there are. */
function withModules(policy: SchemePolicy, modules: readonly SchemeModule[]): SchemePolicy {
  const optional = modules.filter(({ isRequired }) => !isRequired).length;
  return { ...policy, modules, others: Math.min(policy.others, optional) };
}

/** Other words make a new edition; another day to sign by does not. */
function editionOf(code: CodeInput, before: CodeOfConduct): CodeOfConduct {
  const isSame = code.words === before.words && code.easyWords === before.easyWords;
  return { ...code, edition: isSame ? before.edition : before.edition + 1 };
}
