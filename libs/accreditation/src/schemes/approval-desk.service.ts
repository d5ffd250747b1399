import { Injectable } from '@nestjs/common';
import { daysAfter, localDay, PeopleReader } from '@pa/accounts';
import { Audit, Clock, doerOf, Outbox, Secrets, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { accreditationEvents } from '../accreditation.events';
import { SOON_DAYS } from '../checks/check-desk.service';
import type { PartFile } from '../part-files/part-file';
import { PartFiles } from '../part-files/part-files.service';
import { EvidenceRepository } from './evidence.repository';
import { APPEAL_PLACE, factsOf, WORDS_PLACE, type ReadDecision } from './own-approval.service';
import { SIGNED_OFF, type Scheme } from './scheme';
import { CaseNotFoundError, ModuleNotFoundError, NoSchemeError, OwnCaseError } from './schemes.errors';
import { SchemesRepository } from './schemes.repository';
import type { Standing } from './standing';
import { StandingDecisionsRepository } from './standing-decisions.repository';
import { StandingKeeper } from './standing-keeper.service';
import { moved, stateOn, type CaseDeed, type StandingState, STAFF_DEEDS, APPEAL_DEEDS } from './standing-state';
import { StandingsRepository, type Case, type CaseList } from './standings.repository';

/** A case on the board, with whose it is. */
export interface CaseLine extends Case {
  readonly paName: string;
  readonly stateToday: StandingState;
}

export interface CaseBoard {
  readonly lines: readonly CaseLine[];
  readonly total: number;
  readonly page: number;
}

/** One case as staff work on it. */
export interface OpenCase extends CaseLine {
  readonly scheme: Scheme;
  readonly standing: Standing;
  readonly decisions: ReadonlyArray<ReadDecision & { readonly by: string | null }>;
  /** What the PA wrote to a manager. */
  readonly appeal: string | null;
  readonly deeds: readonly CaseDeed[];
  /** What the PA sent for parts. */
  readonly files: readonly PartFile[];
  readonly today: string;
}

/** Staff look at cases and sign parts off. Each opening is in the audit. */
@Injectable()
export class ApprovalDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly standings: StandingsRepository,
    private readonly schemes: SchemesRepository,
    private readonly evidence: EvidenceRepository,
    private readonly decisions: StandingDecisionsRepository,
    private readonly keeper: StandingKeeper,
    private readonly partFiles: PartFiles,
    private readonly people: PeopleReader,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Who waits longest stands first. A page beyond the end is the first one. */
  async board(actor: Actor, { list, page }: { list: CaseList; page: number }): Promise<CaseBoard> {
    const today = localDay(this.clock.now());
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const asked = { list, today, soon: daysAfter(today, SOON_DAYS) };
      const first = await this.standings.board(tx, { ...asked, page });
      const isThere = first.total > 0 || page === 1;
      const found = isThere ? first : await this.standings.board(tx, { ...asked, page: 1 });
      const lines: CaseLine[] = [];
      for (const one of found.cases) lines.push(await this.named(tx, one, today));
      return { lines, total: found.total, page: isThere ? page : 1 };
    });
  }

  /** @throws CaseNotFoundError, NoSchemeError */
  async open(actor: Actor, id: string): Promise<OpenCase> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const found = await this.get(tx, id);
      const scheme = await this.scheme(tx);
      const today = localDay(this.clock.now());
      this.audit.record(tx, { actor, act: 'accreditation.approval-opened', subject: { kind: 'standing', id } });
      const appeal = await this.standings.appealOf(tx, id);
      return {
        ...(await this.named(tx, found, today)),
        scheme,
        today,
        standing: await this.keeper.weigh(tx, found.personId, scheme),
        decisions: await this.decided(tx, found.personId),
        files: await this.partFiles.listOf(tx, found.personId),
        appeal: appeal && this.secrets.open(tx.licenseeId, appeal, APPEAL_PLACE),
        deeds: [...STAFF_DEEDS, ...APPEAL_DEEDS].filter((deed) => moved(factsOf(found), deed, today) !== null),
      };
    });
  }

  /** Staff say that a part is done, today; said twice, it is said once. @throws CaseNotFoundError, NoSchemeError, OwnCaseError, ModuleNotFoundError */
  async signOff(actor: Actor, id: string, key: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { personId } = await this.get(tx, id);
      if ([actor.personId, doerOf(actor).personId].includes(personId)) throw new OwnCaseError();
      const module = (await this.scheme(tx)).policy.modules.find((one) => one.key === key);
      if (!module || !SIGNED_OFF.includes(module.by)) throw new ModuleNotFoundError();
      const on = localDay(this.clock.now());
      const signing = { personId, module: key, edition: 0, on, by: doerOf(actor).personId };
      if (!(await this.evidence.sign(tx, signing))) return;
      this.audit.record(tx, { actor, act: 'accreditation.part-signed-off', subject: { kind: 'standing', id } });
      await this.keeper.reckon(tx, [personId]);
      await this.outbox.add(tx, { topic: accreditationEvents.standingChanged, subjectId: personId });
    });
  }

  private async get(tx: Transaction, id: string): Promise<Case> {
    const found = await this.standings.find(tx, id);
    if (!found) throw new CaseNotFoundError();
    return found;
  }

  private async scheme(tx: Transaction): Promise<Scheme> {
    const scheme = await this.schemes.current(tx);
    if (!scheme) throw new NoSchemeError();
    return scheme;
  }

  private async named(tx: Transaction, one: Case, today: string): Promise<CaseLine> {
    const paName = (await this.people.displayNameOf(tx, one.personId)) ?? 'Somebody who left';
    return { ...one, paName, stateToday: stateOn(one, today) };
  }

  private async decided(tx: Transaction, personId: string): Promise<OpenCase['decisions']> {
    const lines: Array<OpenCase['decisions'][number]> = [];
    for (const { deed, why, wordsSealed, decidedBy, decidedAt } of await this.decisions.listOf(tx, personId))
      lines.push({
        deed,
        why,
        words: wordsSealed && this.secrets.open(tx.licenseeId, wordsSealed, WORDS_PLACE),
        at: decidedAt,
        by: decidedBy && (await this.people.displayNameOf(tx, decidedBy)),
      });
    return lines;
  }
}
