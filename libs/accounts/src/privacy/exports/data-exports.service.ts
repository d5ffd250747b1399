import { Injectable } from '@nestjs/common';
import { Audit, Clock, Outbox, Secrets, UnitOfWork, type Actor } from '@pa/platform';
import { EXPORT_DAYS } from '../privacy.retention';
import { NoCopyError, TooManyExportsError } from '../privacy.errors';
import { privacyEvents } from '../privacy.events';
import { EXPORTS_A_DAY, type DataExport, type ExportForm } from './data-export';
import { DataExportsRepository, type DataExportRow } from './data-exports.repository';
import { SEALED_FOR } from './export-pieces';

const DAY_MS = 86_400_000;

/** Copies of a person's own data: asked for here, made by the worker, fetched here. */
@Injectable()
export class DataExports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly exports: DataExportsRepository,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks for a copy. While one is being made, asking again is as good as once.
   * @throws TooManyExportsError
   */
  async ask(actor: Actor): Promise<void> {
    const at = this.clock.now();
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const today = await this.exports.countSince(tx, actor.personId, new Date(at.getTime() - DAY_MS));
      const id = await this.exports.ask(tx, actor.personId, at);
      if (!id) return;
      if (today >= EXPORTS_A_DAY) throw new TooManyExportsError();
      await this.outbox.add(tx, { topic: privacyEvents.exportAsked, subjectId: id });
      this.audit.record(tx, { actor, act: 'privacy.export-asked', subject: { kind: 'person', id: actor.personId } });
    });
  }

  /** The person's copies, newest first. */
  async list(actor: Actor): Promise<DataExport[]> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) =>
      (await this.exports.listOf(tx, actor.personId)).map(exportOf),
    );
  }

  /**
   * The text of the newest copy, piece by piece, so that it is never whole in memory.
   * @throws NoCopyError
   */
  async open(actor: Actor, form: ExportForm): Promise<AsyncIterable<string>> {
    const id = await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const newest = await this.exports.fetchNewest(tx, actor.personId, this.clock.now());
      if (!newest) throw new NoCopyError();
      const subject = { kind: 'person', id: actor.personId };
      this.audit.record(tx, { actor, act: 'privacy.export-fetched', subject, details: { form } });
      return newest;
    });
    return this.pieces(actor.licenseeId, id, form);
  }

  private async *pieces(licenseeId: string, exportId: string, form: ExportForm): AsyncIterable<string> {
    for (let number = 0; ; number += 1) {
      const sealed = await this.unitOfWork.run(licenseeId, (tx) =>
        this.exports.findPiece(tx, { exportId, form, number }),
      );
      if (!sealed) return;
      yield this.secrets.open(licenseeId, sealed, SEALED_FOR);
    }
  }
}

function exportOf(row: DataExportRow): DataExport {
  return {
    id: row.id,
    state: row.state,
    askedAt: row.asked_at,
    partsDone: row.parts_done,
    partsTotal: row.parts_total,
    goneOn: row.ready_at && new Date(row.ready_at.getTime() + EXPORT_DAYS * DAY_MS),
    fetchedAt: row.fetched_at,
  };
}
