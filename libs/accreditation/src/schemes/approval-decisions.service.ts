import { Injectable } from '@nestjs/common';
import { localDay } from '@pa/accounts';
import {
  Audit,
  Clock,
  doerOf,
  InvalidError,
  Outbox,
  Secrets,
  UnitOfWork,
  type Actor,
  type Transaction,
} from '@pa/platform';
import { accreditationEvents } from '../accreditation.events';
import { monthsAfter } from '../days';
import { factsOf, LONGEST_WORDS, WORDS_PLACE } from './own-approval.service';
import type { Scheme } from './scheme';
import {
  CaseChangedError,
  CaseNotFoundError,
  HasDecidedError,
  NoSchemeError,
  NotWholeError,
  OwnCaseError,
  SecondPersonError,
} from './schemes.errors';
import { SchemesRepository } from './schemes.repository';
import { leftToDo } from './standing';
import { StandingDecisionsRepository } from './standing-decisions.repository';
import { approvedUntil, StandingKeeper } from './standing-keeper.service';
import {
  APPEAL_DEEDS,
  moved,
  NEEDS_ALL,
  NEEDS_WHY,
  STAFF_DEEDS,
  WHYS,
  type AppealDeed,
  type CaseDeed,
  type CaseState,
  type StaffDeed,
  type Why,
} from './standing-state';
import { StandingsRepository, type Case, type CaseChange } from './standings.repository';

/** What staff decide of a case, as they read it. */
export interface CaseDecision {
  readonly deed: string;
  /** '' where no reason is asked. */
  readonly why: string;
  /** The PA reads them. */
  readonly words: string;
  readonly version: number;
}

type Known = Omit<CaseDecision, 'deed' | 'why'> & { readonly deed: StaffDeed | AppealDeed; readonly why: Why | null };

/** How each deed stands in the audit. */
const ACTS: Readonly<Record<StaffDeed | AppealDeed, string>> = {
  approve: 'accreditation.approval-given',
  'ask-for-more': 'accreditation.approval-more-asked',
  refuse: 'accreditation.approval-refused',
  suspend: 'accreditation.approval-suspended',
  reinstate: 'accreditation.approval-reinstated',
  'propose-removal': 'accreditation.approval-removal-proposed',
  'confirm-removal': 'accreditation.approval-removed',
  'drop-removal': 'accreditation.approval-removal-dropped',
  reopen: 'accreditation.approval-reopened',
  uphold: 'accreditation.approval-appeal-upheld',
  overturn: 'accreditation.approval-appeal-overturned',
};

/** Decisions about approvals: nobody's own, a removal by two, an appeal by somebody who had no part in it. */
@Injectable()
export class ApprovalDecisions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly standings: StandingsRepository,
    private readonly schemes: SchemesRepository,
    private readonly decisions: StandingDecisionsRepository,
    private readonly keeper: StandingKeeper,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidError, CaseNotFoundError, OwnCaseError, SecondPersonError, NotWholeError, CaseChangedError */
  async decide(actor: Actor, id: string, decision: CaseDecision): Promise<void> {
    const known = knownOf(decision, STAFF_DEEDS);
    await this.carryOut(actor, id, known);
  }

  /** A manager's answer to an appeal. @throws as decide, and HasDecidedError */
  async answer(actor: Actor, id: string, decision: CaseDecision): Promise<void> {
    const known = knownOf(decision, APPEAL_DEEDS);
    await this.carryOut(actor, id, known);
  }

  private async carryOut(actor: Actor, id: string, known: Known): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const found = await this.standings.find(tx, id);
      if (!found) throw new CaseNotFoundError();
      const { personId } = found;
      const [held = found] = await this.standings.hold(tx, [personId]);
      await this.assertMay(tx, actor, { found: held, deed: known.deed });
      const to = held.version === known.version ? moved(factsOf(held), known.deed, this.today()) : null;
      if (to === null) throw new CaseChangedError();
      const change = await this.changeBy(tx, { held, to, deed: known.deed, by: doerOf(actor).personId });
      if (!(await this.standings.move(tx, held, { to, change }))) throw new CaseChangedError();
      await this.record(tx, actor, { id, personId, known });
    });
  }

  private async assertMay(
    tx: Transaction,
    actor: Actor,
    { found, deed }: { found: Case; deed: CaseDeed },
  ): Promise<void> {
    const doer = doerOf(actor).personId;
    if ([actor.personId, doer].includes(found.personId)) throw new OwnCaseError();
    if (deed === 'confirm-removal' && found.proposedBy === doer) throw new SecondPersonError();
    if (deed !== 'uphold' && deed !== 'overturn') return;
    const decided = await this.decisions.listOf(tx, found.personId);
    if (decided.some(({ decidedBy }) => decidedBy === doer)) throw new HasDecidedError();
  }

  private async changeBy(
    tx: Transaction,
    { held, to, deed, by }: { held: Case; to: CaseState; deed: CaseDeed; by: string },
  ): Promise<CaseChange> {
    if (deed === 'propose-removal') return { proposed_by: by };
    if (deed === 'confirm-removal' || deed === 'drop-removal') return { proposed_by: null };
    const settled = { appealed_at: null, appeal_sealed: null };
    return to === 'approved' ? { ...settled, ...(await this.termBy(tx, held, deed)) } : settled;
  }

  /** The days of an approval that begins, is renewed or goes on. */
  private async termBy(tx: Transaction, held: Case, deed: CaseDeed): Promise<CaseChange> {
    const today = this.today();
    const scheme = await this.scheme(tx);
    const standing = await this.keeper.weigh(tx, held.personId, scheme);
    const isNew = NEEDS_ALL.includes(deed);
    if (isNew && !standing.isWhole) throw new NotWholeError(leftToDo(standing, today).map(({ name }) => name));
    const termUntil = isNew ? monthsAfter(today, scheme.policy.months) : (held.termUntil ?? today);
    const since = held.state === 'approved' ? (held.since ?? today) : today;
    return {
      since,
      term_until: termUntil,
      approved_until: approvedUntil({ ...held, termUntil }, standing.until, today),
      scheme_number: scheme.number,
    };
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    { id, personId, known }: { id: string; personId: string; known: Known },
  ): Promise<void> {
    const { deed, why, words } = known;
    const wordsSealed = words === '' ? null : this.secrets.seal(tx.licenseeId, words, WORDS_PLACE);
    const decided = { deed, why, wordsSealed, decidedBy: doerOf(actor).personId, decidedAt: this.clock.now() };
    await this.decisions.add(tx, personId, decided);
    this.audit.record(tx, { actor, act: ACTS[deed], subject: { kind: 'standing', id } });
    await this.outbox.add(tx, { topic: accreditationEvents.standingChanged, subjectId: personId });
    if (deed !== 'propose-removal' && deed !== 'drop-removal')
      await this.outbox.add(tx, { topic: accreditationEvents.standingDecided, subjectId: personId });
  }

  private async scheme(tx: Transaction): Promise<Scheme> {
    const scheme = await this.schemes.current(tx);
    if (!scheme) throw new NoSchemeError();
    return scheme;
  }

  private today(): string {
    return localDay(this.clock.now());
  }
}

function knownOf<Deed extends StaffDeed | AppealDeed>(decision: CaseDecision, deeds: readonly Deed[]): Known {
  const deed = deeds.find((one) => one === decision.deed);
  const why = WHYS.find((one) => one === decision.why) ?? null;
  const faults = [
    ...(deed ? [] : [{ field: 'deed', message: 'Choose what you decide' }]),
    ...(deed && NEEDS_WHY.includes(deed) && why === null ? [{ field: 'why', message: 'Choose why' }] : []),
    ...(decision.words.length > LONGEST_WORDS
      ? [{ field: 'words', message: `Use up to ${LONGEST_WORDS.toLocaleString('en-GB')} letters` }]
      : []),
  ];
  if (!deed || faults.length > 0) throw InvalidError.of(faults);
  return { deed, why, words: decision.words, version: decision.version };
}
