import { Injectable } from '@nestjs/common';
import { csvCell, daysAfter, localDay, PeopleReader } from '@pa/accounts';
import { Audit, Clock, doerOf, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { SOON_DAYS } from '../checks/check-desk.service';
import {
  BOARD_GROUPS,
  type AssessorWork,
  type BoardAsked,
  type BoardGroup,
  type EvidenceKind,
  type EvidenceLine,
} from './board';
import { EvidenceBoardRepository, type BoardDays } from './evidence-board.repository';
import { RemindersRepository, type RemindersToday } from './reminders.repository';
import { whatWords } from './board-words';

export const EVIDENCE_PAGE_SIZE = 20;
/** Of a file: more is no list that somebody works through. */
export const MOST_IN_FILE = 5000;
export const WORK_DAYS = 30;
const DAY_MS = 86_400_000;

/** A line with whose it is. */
export interface NamedLine extends EvidenceLine {
  readonly paName: string;
}

export interface NamedWork extends AssessorWork {
  readonly name: string;
}

export interface EvidenceBoard {
  readonly asked: BoardAsked;
  readonly lines: readonly NamedLine[];
  readonly total: number;
  /** Lines in each list, of the kind that was asked for. */
  readonly counts: Readonly<Record<BoardGroup, number>>;
  readonly work: readonly NamedWork[];
  readonly reminders: RemindersToday;
}

/** All that is to be done about evidence on one board, for assessors. Nobody finds their own evidence on it. */
@Injectable()
export class EvidenceBoards {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly board: EvidenceBoardRepository,
    private readonly reminders: RemindersRepository,
    private readonly people: PeopleReader,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** A page beyond the end is the last one. */
  async show(actor: Actor, asked: BoardAsked): Promise<EvidenceBoard> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const days = this.daysFor(actor);
      const counts = countsOf(await this.board.counts(tx, days), asked.kind);
      const total = counts[asked.group];
      const page = Math.min(asked.page, Math.max(1, Math.ceil(total / EVIDENCE_PAGE_SIZE)));
      const stretch = { ...days, offset: (page - 1) * EVIDENCE_PAGE_SIZE, limit: EVIDENCE_PAGE_SIZE };
      const lines = await this.board.list(tx, asked, stretch);
      return {
        asked: { ...asked, page },
        lines: await this.named(tx, lines),
        total,
        counts,
        work: await this.work(tx),
        reminders: await this.reminders.today(tx, days.today),
      };
    });
  }

  /** One list as a file. That it was taken is on record. */
  async file(actor: Actor, asked: BoardAsked): Promise<string> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const lines = await this.board.list(tx, asked, { ...this.daysFor(actor), offset: 0, limit: MOST_IN_FILE });
      this.audit.record(tx, {
        actor,
        act: 'accreditation.board-taken-as-file',
        subject: { kind: 'register', id: actor.licenseeId },
        details: { list: asked.group },
      });
      const rows = (await this.named(tx, lines)).map((line) => [line.paName, whatWords(line), line.day]);
      return [['PA', 'what', 'day'], ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
    });
  }

  private daysFor(actor: Actor): BoardDays {
    const today = localDay(this.clock.now());
    return { today, soon: daysAfter(today, SOON_DAYS), besides: [actor.personId, doerOf(actor).personId] };
  }

  private async work(tx: Transaction): Promise<NamedWork[]> {
    const work = await this.board.work(tx, new Date(this.clock.now().getTime() - WORK_DAYS * DAY_MS));
    const names = await this.namesOf(tx, work);
    return work.map((one) => ({ ...one, name: names.get(one.personId) ?? 'Somebody who left' }));
  }

  private async named(tx: Transaction, lines: readonly EvidenceLine[]): Promise<NamedLine[]> {
    const names = await this.namesOf(tx, lines);
    return lines.map((line) => ({ ...line, paName: names.get(line.personId) ?? 'Somebody who left' }));
  }

  private async namesOf(tx: Transaction, whose: ReadonlyArray<{ readonly personId: string }>) {
    const names = new Map<string, string | null>();
    for (const { personId } of whose)
      if (!names.has(personId)) names.set(personId, await this.people.displayNameOf(tx, personId));
    return names;
  }
}

function countsOf(
  rows: ReadonlyArray<{ readonly group: BoardGroup; readonly kind: EvidenceKind; readonly count: number }>,
  kind: EvidenceKind | null,
): Record<BoardGroup, number> {
  const sum = (group: BoardGroup) =>
    rows
      .filter((row) => row.group === group && (kind === null || row.kind === kind))
      .reduce((total, { count }) => total + count, 0);
  return Object.fromEntries(BOARD_GROUPS.map((group) => [group, sum(group)])) as Record<BoardGroup, number>;
}
