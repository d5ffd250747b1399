import { Injectable } from '@nestjs/common';
import { daysAfter, isDay, localDay, PeopleReader } from '@pa/accounts';
import {
  Audit,
  Clock,
  doerOf,
  InvalidError,
  Outbox,
  Secrets,
  UnitOfWork,
  type Actor,
  type FieldProblem,
  type Transaction,
} from '@pa/platform';
import { accreditationEvents } from '../accreditation.events';
import { monthsAfter } from '../days';
import { REFUSALS, type Check, type Refusal } from './check';
import { CHECK_RULES, type SeenHow } from './check-kinds';
import { CheckRenewalsRepository } from './check-renewals.repository';
import { CheckChangedError, CheckNotFoundError, NoPermissionError, OwnCheckError } from './checks.errors';
import { BOARD_PAGE_SIZE, ChecksRepository, type BoardList, type SeenRow } from './checks.repository';

export const SOON_DAYS = 90;
const NUMBER = { number: 'checks.number_sealed', lastFour: 'checks.last_four_sealed' } as const;
/** DBS: 12 digits; PVG: 16; AccessNI: letters and digits. */
const NUMBER_SHAPES: Readonly<Record<string, RegExp>> = {
  dbs: /^\d{12}$/,
  pvg: /^\d{16}$/,
  'access-ni': /^[A-Z0-9]{6,20}$/,
};

/** A check on the board, with whose it is. */
export interface BoardLine extends Check {
  readonly paName: string;
}

export interface Board {
  readonly lines: readonly BoardLine[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly today: string;
}

/** One check as an assessor works on it. */
export interface CheckCase extends BoardLine {
  /** What is still kept of the number: all of it until six months after the decision, then the last four. */
  readonly number: string | null;
  readonly lastFour: string | null;
  readonly today: string;
}

/** What an assessor says of a document that lies before them. */
export interface Sight {
  readonly version: number;
  readonly how: string;
  readonly on: string;
  /** Whole; kept until six months after. '' where the kind has none. */
  readonly number: string;
}

/** Assessors see documents and look again, never their own. Each opening of a check is in the audit. */
@Injectable()
export class CheckDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly checks: ChecksRepository,
    private readonly renewals: CheckRenewalsRepository,
    private readonly people: PeopleReader,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Who waits longest stands first. A page beyond the end is the last one. */
  async board(actor: Actor, { list, page }: { list: BoardList; page: number }): Promise<Board> {
    const today = localDay(this.clock.now());
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const asked = { list, today, soon: daysAfter(today, SOON_DAYS) };
      const first = await this.checks.board(tx, { ...asked, page });
      const found = first.total > 0 || page === 1 ? first : await this.checks.board(tx, { ...asked, page: 1 });
      const pages = Math.max(1, Math.ceil(found.total / BOARD_PAGE_SIZE));
      const shown = found === first ? page : 1;
      return { lines: await this.named(tx, found.checks), total: found.total, page: shown, pages, today };
    });
  }

  /** @throws CheckNotFoundError */
  async open(actor: Actor, id: string): Promise<CheckCase> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const check = await this.get(tx, id);
      const kept = await this.checks.numberOf(tx, id);
      this.audit.record(tx, { actor, act: 'accreditation.check-opened', subject: { kind: 'check', id } });
      const [line] = await this.named(tx, [check]);
      const open = (sealed: Buffer | null, place: string) => sealed && this.secrets.open(tx.licenseeId, sealed, place);
      return {
        ...(line as BoardLine),
        number: open(kept.number, NUMBER.number),
        lastFour: open(kept.lastFour, NUMBER.lastFour),
        today: localDay(this.clock.now()),
      };
    });
  }

  /**
   * The document was seen and is accepted: an older one of its kind and level goes.
   * @throws InvalidError, CheckNotFoundError, CheckChangedError
   */
  async see(actor: Actor, id: string, sight: Sight): Promise<void> {
    await this.decide(actor, id, async (tx, check) => {
      const at = this.clock.now();
      const number = sight.number.replace(/[\s-]/g, '').toUpperCase();
      const faults = sightFaults(check, { ...sight, number }, localDay(at));
      if (faults.length > 0) throw InvalidError.of(faults);
      const { hasNumber } = CHECK_RULES[check.kind];
      const seal = (text: string, place: string) => (hasNumber ? this.secrets.seal(tx.licenseeId, text, place) : null);
      const seen: SeenRow = {
        by: doerOf(actor).personId,
        on: sight.on,
        how: sight.how as SeenHow,
        at,
        nextDue: nextDueOf(check, sight.on),
        numberSealed: seal(number, NUMBER.number),
        lastFourSealed: seal(number.slice(-4), NUMBER.lastFour),
      };
      await this.renewals.replace(tx, check, at);
      if (!(await this.checks.see(tx, { id, version: sight.version }, seen))) throw new CheckChangedError();
      return 'accreditation.check-seen';
    });
  }

  /** @throws InvalidError, CheckNotFoundError, CheckChangedError */
  async refuse(actor: Actor, id: string, { why, version }: { why: string; version: number }): Promise<void> {
    if (!REFUSALS.some((known) => known === why))
      throw InvalidError.of([{ field: 'why', message: 'Choose why you do not accept it' }]);
    await this.decide(actor, id, async (tx) => {
      const refused = { why: why as Refusal, at: this.clock.now() };
      if (!(await this.checks.refuse(tx, { id, version }, refused))) throw new CheckChangedError();
      return 'accreditation.check-refused';
    });
  }

  /**
   * Somebody looked at the Update Service, with the PA's yes to this one look: nothing new, or the certificate no longer
   * counts. What is new is never noted.
   * @throws InvalidError, CheckNotFoundError, NoPermissionError, CheckChangedError
   */
  async noteStatus(
    actor: Actor,
    id: string,
    { isCurrent, version }: { isCurrent: boolean | null; version: number },
  ): Promise<void> {
    if (isCurrent === null)
      throw InvalidError.of([{ field: 'isCurrent', message: 'Choose what the Update Service says' }]);
    await this.decide(actor, id, async (tx, check) => {
      if (check.permissionAt === null) throw new NoPermissionError();
      const at = this.clock.now();
      const look = { by: doerOf(actor).personId, on: localDay(at), at };
      const done = isCurrent
        ? await this.checks.noteStatus(tx, { id, version }, { ...look, nextDue: nextDueOf(check, look.on) })
        : await this.checks.endStatus(tx, { id, version }, look);
      if (!done) throw new CheckChangedError();
      return isCurrent ? 'accreditation.check-status-current' : 'accreditation.check-status-ended';
    });
  }

  private async decide(
    actor: Actor,
    id: string,
    deed: (tx: Transaction, check: Check) => Promise<string>,
  ): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const check = await this.get(tx, id);
      if ([actor.personId, doerOf(actor).personId].includes(check.personId)) throw new OwnCheckError();
      const act = await deed(tx, check);
      this.audit.record(tx, { actor, act, subject: { kind: 'check', id } });
      await this.outbox.add(tx, { topic: accreditationEvents.checkChanged, subjectId: id });
      await this.outbox.add(tx, { topic: accreditationEvents.checkDecided, subjectId: id });
    });
  }

  private async get(tx: Transaction, id: string): Promise<Check> {
    const check = await this.checks.find(tx, id);
    if (!check || check.state === 'withdrawn') throw new CheckNotFoundError();
    return check;
  }

  private async named(tx: Transaction, checks: readonly Check[]): Promise<BoardLine[]> {
    const lines: BoardLine[] = [];
    for (const check of checks)
      lines.push({ ...check, paName: (await this.people.displayNameOf(tx, check.personId)) ?? 'Somebody who left' });
    return lines;
  }
}

function sightFaults(check: Check, { how, on, number }: Sight, today: string): FieldProblem[] {
  const { seenHows, hasNumber } = CHECK_RULES[check.kind];
  const faults: FieldProblem[] = [];
  if (!seenHows.some((known) => known === how)) faults.push({ field: 'how', message: 'Choose how you saw it' });
  if (!isDay(on)) faults.push({ field: 'on', message: 'Enter the day on which you saw it, such as 27 3 2026' });
  else if (on > today) faults.push({ field: 'on', message: 'This day is still to come. Enter the day you saw it' });
  else if (check.issuedOn !== null && on < check.issuedOn)
    faults.push({ field: 'on', message: 'This is before the date on it. Look at both dates' });
  const shape = NUMBER_SHAPES[check.kind];
  if (hasNumber && shape && !shape.test(number))
    faults.push({ field: 'number', message: 'Enter the number as it stands on it, without its gaps' });
  return faults;
}

/** When staff look again: by the kind's months from the day they looked; what ends by itself has no such day. */
function nextDueOf(check: Check, lookedOn: string): string | null {
  const { lookAgainMonths } = CHECK_RULES[check.kind];
  return lookAgainMonths === null ? null : monthsAfter(lookedOn, lookAgainMonths);
}
