import { Injectable } from '@nestjs/common';
import { localDay } from '@pa/accounts';
import { Clock, InvalidError, Outbox, Secrets, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { accreditationEvents } from '../accreditation.events';
import type { PartFile } from '../part-files/part-file';
import { PartFiles } from '../part-files/part-files.service';
import { EvidenceRepository } from './evidence.repository';
import type { Scheme } from './scheme';
import { CaseChangedError, ModuleNotFoundError, NoSchemeError } from './schemes.errors';
import { SchemesRepository } from './schemes.repository';
import { standingOf, NO_EVIDENCE, type Standing } from './standing';
import { StandingDecisionsRepository } from './standing-decisions.repository';
import { StandingKeeper } from './standing-keeper.service';
import {
  MAY_BE_APPEALED,
  moved,
  stateOn,
  toldToThem,
  type CaseDeed,
  type StandingState,
  type Why,
} from './standing-state';
import { StandingsRepository, type Case, type CaseChange } from './standings.repository';

export const APPEAL_PLACE = 'standings.appeal_sealed';
export const WORDS_PLACE = 'standing_decisions.words_sealed';
export const LONGEST_WORDS = 2000;

/** What the PA reads of a decision. */
export interface ReadDecision {
  readonly deed: CaseDeed;
  readonly why: Why | null;
  readonly words: string | null;
  readonly at: Date;
}

/** A PA's own way to approval. */
export interface OwnApproval {
  readonly scheme: Scheme;
  readonly state: StandingState;
  readonly standing: Standing;
  /** The edition of the code that was signed last, and when. */
  readonly signed: { readonly edition: number; readonly on: string } | null;
  readonly case: Case | null;
  readonly decisions: readonly ReadDecision[];
  /** What the PA sent for parts. */
  readonly files: readonly PartFile[];
  readonly mayApply: boolean;
  readonly mayAppeal: boolean;
  readonly today: string;
}

/** What PAs do on their way to approval. It costs them nothing. */
@Injectable()
export class OwnApprovals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly standings: StandingsRepository,
    private readonly schemes: SchemesRepository,
    private readonly evidence: EvidenceRepository,
    private readonly decisions: StandingDecisionsRepository,
    private readonly keeper: StandingKeeper,
    private readonly partFiles: PartFiles,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Null where the register has no scheme. */
  async find({ licenseeId, personId }: Actor): Promise<OwnApproval | null> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const scheme = await this.schemes.current(tx);
      return scheme && this.read(tx, personId, scheme);
    });
  }

  /** @throws NoSchemeError */
  async get(actor: Actor): Promise<OwnApproval> {
    const own = await this.find(actor);
    if (!own) throw new NoSchemeError();
    return own;
  }

  /** Signs the code as it is today. @throws NoSchemeError, ModuleNotFoundError, CaseChangedError for an edition before */
  async sign({ licenseeId, personId }: Actor, edition: number): Promise<void> {
    await this.unitOfWork.run(licenseeId, async (tx) => {
      const scheme = await this.scheme(tx);
      const modules = scheme.policy.modules.filter(({ by }) => by === 'code');
      if (modules.length === 0) throw new ModuleNotFoundError();
      if (edition !== scheme.policy.code.edition) throw new CaseChangedError();
      await this.standings.begin(tx, personId, scheme.number);
      const on = localDay(this.clock.now());
      for (const { key: module } of modules) await this.evidence.sign(tx, { personId, module, edition, on, by: null });
      await this.keeper.reckon(tx, [personId]);
    });
  }

  /** Asks staff to look. @throws NoSchemeError, CaseChangedError where they look already, or it is not theirs to ask */
  async apply(actor: Actor): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.standings.begin(tx, actor.personId, (await this.scheme(tx)).number);
      const change = { applied_at: this.clock.now(), appealed_at: null, appeal_sealed: null };
      await this.move(tx, actor, { deed: 'apply', change });
    });
  }

  /** Asks a manager who did not decide to look again. @throws InvalidError, NoSchemeError, CaseChangedError */
  async appeal(actor: Actor, words: string): Promise<void> {
    if (words === '' || words.length > LONGEST_WORDS)
      throw InvalidError.of([
        { field: 'words', message: `Tell us why, in up to ${LONGEST_WORDS.toLocaleString('en-GB')} letters` },
      ]);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.scheme(tx);
      const [last] = toldToThem(await this.decisions.listOf(tx, actor.personId));
      if (!last || !MAY_BE_APPEALED.includes(last.deed)) throw new CaseChangedError();
      const sealed = this.secrets.seal(tx.licenseeId, words, APPEAL_PLACE);
      await this.move(tx, actor, {
        deed: 'appeal',
        change: { appealed_at: this.clock.now(), appeal_sealed: sealed },
      });
    });
  }

  private async move(
    tx: Transaction,
    { personId }: Actor,
    { deed, change }: { deed: 'apply' | 'appeal'; change: CaseChange },
  ): Promise<void> {
    const [own] = await this.standings.hold(tx, [personId]);
    if (!own) throw new CaseChangedError();
    const to = moved(factsOf(own), deed, localDay(this.clock.now()));
    if (to === null || !(await this.standings.move(tx, own, { to, change }))) throw new CaseChangedError();
    await this.outbox.add(tx, { topic: accreditationEvents.standingChanged, subjectId: personId });
  }

  private async scheme(tx: Transaction): Promise<Scheme> {
    const scheme = await this.schemes.current(tx);
    if (!scheme) throw new NoSchemeError();
    return scheme;
  }

  private async read(tx: Transaction, personId: string, scheme: Scheme): Promise<OwnApproval> {
    const today = localDay(this.clock.now());
    const [own] = await this.standings.listOf(tx, [personId]);
    const evidence = (await this.evidence.of(tx, [personId])).get(personId) ?? NO_EVIDENCE;
    const decisions = toldToThem(await this.decisions.listOf(tx, personId));
    const [last] = decisions;
    const code = scheme.policy.modules.find(({ by }) => by === 'code');
    const signatures = evidence.done.filter(({ module }) => module === code?.key);
    return {
      scheme,
      today,
      case: own ?? null,
      state: own ? stateOn(own, today) : 'not-started',
      standing: standingOf(evidence, scheme.policy, today),
      signed: signatures.toSorted((one, other) => other.edition - one.edition)[0] ?? null,
      decisions: decisions.map((one) => this.readable(tx, one)),
      files: await this.partFiles.listOf(tx, personId),
      mayApply: !own || moved(factsOf(own), 'apply', today) !== null,
      mayAppeal:
        own !== undefined &&
        last !== undefined &&
        MAY_BE_APPEALED.includes(last.deed) &&
        moved(factsOf(own), 'appeal', today) !== null,
    };
  }

  private readable(
    tx: Transaction,
    {
      deed,
      why,
      wordsSealed,
      decidedAt,
    }: { deed: CaseDeed; why: Why | null; wordsSealed: Buffer | null; decidedAt: Date },
  ): ReadDecision {
    const words = wordsSealed && this.secrets.open(tx.licenseeId, wordsSealed, WORDS_PLACE);
    return { deed, why, words, at: decidedAt };
  }
}

export function factsOf({ state, approvedUntil, proposedBy, appealedAt }: Case) {
  return { state, approvedUntil, isRemovalProposed: proposedBy !== null, isAppealed: appealedAt !== null };
}
