import { Injectable } from '@nestjs/common';
import {
  Clock,
  DataMaps,
  LicenseeDirectory,
  Outbox,
  PersonalData,
  Secrets,
  UnitOfWork,
  type PersonalDataPart,
  type Transaction,
} from '@pa/platform';
import { privacyEvents } from '../privacy.events';
import { EXPORT_FORMS } from './data-export';
import { DataExportsRepository, type DataExportRow } from './data-exports.repository';
import { jsonWriter, pageWriter, type ExportWriter } from './export-forms';
import type { ExportPart } from './export-part';
import { ExportPieces } from './export-pieces';
import { mappedTablePart } from './mapped-table-part';

/** A maker that says nothing for so long is lost, and another takes over. */
const CLAIM_MS = 2 * 60_000;
const WRITERS: Readonly<Record<(typeof EXPORT_FORMS)[number], ExportWriter>> = { page: pageWriter, json: jsonWriter };

interface Form {
  readonly writer: ExportWriter;
  readonly pieces: ExportPieces;
}

/**
 * Makes copies of people's data, in the worker: part by part, each in a transaction of its own, so that progress is seen
 * and no transaction is long. A copy whose maker was lost is begun again.
 */
@Injectable()
export class ExportMaker {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly exports: DataExportsRepository,
    private readonly maps: DataMaps,
    private readonly personalData: PersonalData,
    private readonly licensees: LicenseeDirectory,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Makes every copy that waits on one register; answers how many. */
  async makeWaiting(licenseeId: string): Promise<number> {
    for (let made = 0; ; made += 1) {
      const claim = { at: this.clock.now(), until: this.claimEnd() };
      const waiting = await this.unitOfWork.run(licenseeId, (tx) => this.exports.claim(tx, claim));
      if (!waiting) return made;
      await this.make(licenseeId, waiting);
    }
  }

  private async make(licenseeId: string, copy: DataExportRow): Promise<void> {
    const register = (await this.licensees.findById(licenseeId))?.name ?? '';
    const parts = this.parts();
    const forms = EXPORT_FORMS.map((form): Form => ({
      writer: WRITERS[form],
      pieces: new ExportPieces({ exportId: copy.id, form }, this.exports, this.secrets),
    }));
    const say = (tx: Transaction, words: (writer: ExportWriter) => string) =>
      inEach(forms, ({ writer, pieces }) => pieces.write(tx, words(writer)));
    const about = { register, madeAt: this.clock.now() };
    for (const [index, part] of parts.entries())
      await this.unitOfWork.run(licenseeId, async (tx) => {
        if (index === 0) await say(tx, (writer) => writer.begin(about));
        await writePart(tx, { part, personId: copy.person_id, isLast: index === parts.length - 1 }, say);
        await inEach(forms, ({ pieces }) => pieces.putAway(tx));
        const progress = { done: index + 1, total: parts.length, until: this.claimEnd() };
        await this.exports.progress(tx, copy.id, progress);
      });
    await this.unitOfWork.run(licenseeId, async (tx) => {
      await say(tx, (writer) => writer.end());
      await inEach(forms, ({ pieces }) => pieces.putAway(tx));
      await this.exports.finish(tx, copy.id, this.clock.now());
      await this.outbox.add(tx, { topic: privacyEvents.exportReady, subjectId: copy.person_id });
    });
  }

  private parts(): ExportPart[] {
    const mapped = this.maps
      .list()
      .flatMap((entry) => (entry[1].exports ?? []).map((part) => mappedTablePart(entry, part, this.secrets)));
    return [...mapped, ...this.personalData.list().map(ownTelling)];
  }

  private claimEnd(): Date {
    return new Date(this.clock.now().getTime() + CLAIM_MS);
  }
}

type Say = (tx: Transaction, words: (writer: ExportWriter) => string) => Promise<void>;

async function writePart(
  tx: Transaction,
  { part, personId, isLast }: { part: ExportPart; personId: string; isLast: boolean },
  say: Say,
): Promise<void> {
  await say(tx, (writer) => writer.beginPart(part));
  let count = 0;
  for await (const record of part.read(tx, personId)) {
    const index = count;
    await say(tx, (writer) => writer.record(record, index, part));
    count += 1;
  }
  await say(tx, (writer) => writer.endPart(count, isLast));
}

async function inEach(forms: readonly Form[], deed: (form: Form) => Promise<void>): Promise<void> {
  for (const form of forms) await deed(form);
}

function ownTelling(part: PersonalDataPart): ExportPart {
  const read: ExportPart['read'] = (tx, personId) => part.read(tx, personId);
  return { title: part.title, labels: {}, read, ...(part.about !== undefined && { about: part.about }) };
}
