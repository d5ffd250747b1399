import { Injectable } from '@nestjs/common';
import { readAuditDetails } from '@pa/accounts';
import { Audit, AuditReader, Clock, Outbox, PLATFORM_ID, UnitOfWork, type Actor } from '@pa/platform';
import { validate as isUuid } from 'uuid';
import { OperatorNames } from './operator-names.service';
import { SUPPORT_AREAS, type SupportArea } from './support-area';
import type { SupportGrant } from './support-grant';
import { SupportGrantsRepository } from './support-grants.repository';
import {
  NoSupportRequestError,
  refuseUnlessAnswered,
  refuseUnlessChosen,
  refuseUnlessOffered,
  SupportWasAnsweredError,
  type SupportChoice,
  type SupportRequest,
} from './support-rules';
import { supportEvents } from './support.events';

const HOUR_MS = 3_600_000;

export interface SupportLook {
  readonly area: SupportArea | null;
  readonly who: string;
  readonly at: Date;
}

/** One request or offer as its managers see it: with who asked, and who looked at what. */
export interface OpenedSupport {
  readonly grant: SupportGrant;
  /** Null where a manager offered it. */
  readonly askedBy: string | null;
  readonly looks: readonly SupportLook[];
  readonly total: number;
  readonly page: number;
  readonly now: Date;
}

/** Managers say what operators may look at and for how long, and end it when they like. */
@Injectable()
export class SupportDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly grants: SupportGrantsRepository,
    private readonly reader: AuditReader,
    private readonly names: OperatorNames,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async list({ licenseeId }: Actor): Promise<{ grants: readonly SupportGrant[]; now: Date }> {
    const grants = await this.unitOfWork.run(licenseeId, (tx) => this.grants.list(tx));
    return { grants, now: this.clock.now() };
  }

  /** @throws NoSupportRequestError */
  async open(actor: Actor, id: string, asked = 1): Promise<OpenedSupport> {
    const grant = await this.get(actor, id);
    const filter = { act: 'licensing.support-looked', personId: id };
    const { entries, total, page } = await this.reader.list(actor.licenseeId, filter, asked);
    const told = entries.map(({ at, details }) => ({ at, ...operatorAndArea(details) }));
    const operators = told.map(({ operator }) => operator);
    const nameOf = await this.names.of(grant.askedBy ? [grant.askedBy, ...operators] : operators);
    const looks = told.map(({ at, area, operator }) => ({ at, area, who: nameOf(operator) }));
    return { grant, askedBy: grant.askedBy && nameOf(grant.askedBy), looks, total, page, now: this.clock.now() };
  }

  /** Without being asked. The same offer again changes nothing. @throws InvalidError naming each answer to look at again */
  async offer(actor: Actor, offer: SupportRequest & SupportChoice): Promise<void> {
    const areas = refuseUnlessOffered(offer);
    const { id, reason, hours } = offer;
    const at = this.clock.now();
    const until = new Date(at.getTime() + hours * HOUR_MS);
    const isNew = await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      if (!(await this.grants.add(tx, { id, askedBy: null, reason, areas, madeAt: at, until }))) return false;
      this.audit.record(tx, { ...deed(actor, 'offered', id), details: { areas: areas.join(' '), hours } });
      return true;
    });
    if (isNew) await this.tellOperators(actor);
  }

  /** @throws InvalidError naming each answer to look at again, NoSupportRequestError, SupportWasAnsweredError */
  async allow(actor: Actor, id: string, choice: SupportChoice): Promise<void> {
    await this.get(actor, id);
    const areas = refuseUnlessChosen(choice);
    const at = this.clock.now();
    const until = new Date(at.getTime() + choice.hours * HOUR_MS);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      if (!(await this.grants.allow(tx, id, { areas, at, until }))) throw new SupportWasAnsweredError();
      const details = { areas: areas.join(' '), hours: choice.hours };
      this.audit.record(tx, { ...deed(actor, 'allowed', id), details });
    });
    await this.tellOperators(actor);
  }

  /** @throws InvalidError without a reason, NoSupportRequestError, SupportWasAnsweredError */
  async refuse(actor: Actor, id: string, answer: string): Promise<void> {
    await this.get(actor, id);
    refuseUnlessAnswered(answer);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      if (!(await this.grants.refuse(tx, id, { answer, at: this.clock.now() }))) throw new SupportWasAnsweredError();
      this.audit.record(tx, deed(actor, 'refused', id));
    });
    await this.tellOperators(actor);
  }

  /** At once. What is over stays as it is. @throws NoSupportRequestError */
  async end(actor: Actor, id: string): Promise<void> {
    await this.get(actor, id);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      if (await this.grants.end(tx, id, this.clock.now())) this.audit.record(tx, deed(actor, 'ended', id));
    });
  }

  private async get({ licenseeId }: Actor, id: string): Promise<SupportGrant> {
    const grant = isUuid(id) ? await this.unitOfWork.run(licenseeId, (tx) => this.grants.find(tx, id)) : null;
    if (!grant) throw new NoSupportRequestError();
    return grant;
  }

  /** A news of the platform's, after the register's own transaction: the console says the same, should this get lost. */
  private async tellOperators({ licenseeId }: Actor): Promise<void> {
    const news = { topic: supportEvents.answered, subjectId: licenseeId };
    await this.unitOfWork.run(PLATFORM_ID, (tx) => this.outbox.add(tx, news));
  }
}

function deed(actor: Actor, what: 'offered' | 'allowed' | 'refused' | 'ended', id: string) {
  return { actor, act: `licensing.support-${what}`, subject: { kind: 'support', id } };
}

function operatorAndArea(details: string): { operator: string; area: SupportArea | null } {
  const { operator, area } = readAuditDetails(details);
  return { operator: String(operator), area: SUPPORT_AREAS.find((one) => one === area) ?? null };
}
