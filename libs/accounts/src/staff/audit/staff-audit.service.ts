import { Injectable } from '@nestjs/common';
import {
  Audit,
  AuditReader,
  AuditVerifier,
  UnitOfWork,
  type Actor,
  type AuditEntry,
  type AuditFilter,
  type AuditVerdict,
} from '@pa/platform';
import { PeopleRepository } from '../../people.repository';
import { csvHeader, csvLine } from './audit-csv';

/** A line with the names of the people in it. */
export interface NamedEntry {
  readonly entry: AuditEntry;
  /** Null for the register itself. */
  readonly doer: string | null;
  readonly forWhom: string | null;
  /** The name of the person it was done to; null where it is not a person's. */
  readonly subject: string | null;
}

export interface NamedPage {
  readonly entries: readonly NamedEntry[];
  readonly total: number;
  readonly page: number;
}

const GONE = 'someone who is no longer here';

/** The audit of one register, for those of its staff who may see it. Who looks at it by file or checks it is in it too. */
@Injectable()
export class StaffAudit {
  constructor(
    private readonly reader: AuditReader,
    private readonly verifier: AuditVerifier,
    private readonly people: PeopleRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** Newest first; a page beyond the end is the last one. */
  async list({ licenseeId }: Actor, filter: AuditFilter, page: number): Promise<NamedPage> {
    const found = await this.reader.list(licenseeId, filter, page);
    const nameOf = await this.namesFor(licenseeId, found.entries);
    return { ...found, entries: found.entries.map((entry) => named(entry, nameOf)) };
  }

  async listActs({ licenseeId }: Actor): Promise<string[]> {
    return this.reader.listActs(licenseeId);
  }

  /** Checks the whole chain. */
  async verify(actor: Actor): Promise<AuditVerdict> {
    const verdict = await this.verifier.verify(actor.licenseeId);
    await this.unitOfWork.run(actor.licenseeId, (tx) => {
      this.audit.record(tx, {
        actor,
        act: 'audit.chain-checked',
        subject: { kind: 'register', id: actor.licenseeId },
        details: { checked: verdict.checked, problems: verdict.problems.length },
      });
      return Promise.resolve();
    });
    return verdict;
  }

  /** All that fit as CSV, oldest first, a stretch at a time. */
  async *csv(actor: Actor, filter: AuditFilter): AsyncGenerator<string> {
    await this.unitOfWork.run(actor.licenseeId, (tx) => {
      this.audit.record(tx, {
        actor,
        act: 'audit.taken-as-file',
        subject: { kind: 'register', id: actor.licenseeId },
      });
      return Promise.resolve();
    });
    yield csvHeader();
    for await (const links of this.reader.stretches(actor.licenseeId, filter)) {
      const entries = links.map(({ entry }) => entry);
      const nameOf = await this.namesFor(actor.licenseeId, entries);
      yield entries.map((entry) => csvLine(entry, (id) => nameOf(id) ?? '')).join('');
    }
  }

  private async namesFor(
    licenseeId: string,
    entries: readonly AuditEntry[],
  ): Promise<(id: string | null) => string | null> {
    const ids = entries.flatMap(({ doerId, forId, subjectKind, subjectId }) => [
      ...(doerId ? [doerId] : []),
      ...(forId ? [forId] : []),
      ...(subjectKind === 'person' ? [subjectId] : []),
    ]);
    const names = await this.unitOfWork.run(licenseeId, (tx) => this.people.listDisplayNames(tx, ids));
    return (id) => (id === null ? null : (names.get(id) ?? GONE));
  }
}

function named(entry: AuditEntry, nameOf: (id: string | null) => string | null): NamedEntry {
  return {
    entry,
    doer: nameOf(entry.doerId),
    forWhom: nameOf(entry.forId),
    subject: entry.subjectKind === 'person' ? nameOf(entry.subjectId) : null,
  };
}
