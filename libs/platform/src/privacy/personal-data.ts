import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction';

/** One record of an export: words to plain values. Dates are Date; what is absent is left out. */
export type ExportedRecord = Readonly<Record<string, unknown>>;

/** One part of what a register holds about a person, besides what the data map says by itself. */
export interface PersonalDataPart {
  /** "<lib>.<part>", unique. */
  readonly key: string;
  /** The heading in the readable page, such as "Your messages". */
  readonly title: string;
  /** One sentence below it, where the heading does not say all. */
  readonly about?: string;
  /** The person's records, and nobody else's data in them. Read in stretches: there may be thousands. */
  read(tx: Transaction, personId: string): AsyncIterable<ExportedRecord>;
}

/** What goes into "my data" besides the tables of the data map: each lib adds its parts when it starts. */
@Injectable()
export class PersonalData {
  private readonly parts = new Map<string, PersonalDataPart>();

  add(...parts: readonly PersonalDataPart[]): void {
    for (const part of parts) this.parts.set(part.key, part);
  }

  list(): readonly PersonalDataPart[] {
    return [...this.parts.values()];
  }
}
