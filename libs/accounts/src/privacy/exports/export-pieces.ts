import type { Secrets, Transaction } from '@pa/platform';
import type { ExportForm } from './data-export';
import type { DataExportsRepository } from './data-exports.repository';

export const SEALED_FOR = 'data_export_pieces.body_sealed';
/** Letters in a piece, more or less: small enough that a copy is never whole in memory. */
const PIECE = 64 * 1024;

/** Gathers the text of one form of a copy and puts it away in sealed pieces. */
export class ExportPieces {
  private waiting: string[] = [];
  private length = 0;
  private number = 0;

  constructor(
    private readonly copy: { readonly exportId: string; readonly form: ExportForm },
    private readonly exports: DataExportsRepository,
    private readonly secrets: Secrets,
  ) {}

  async write(tx: Transaction, text: string): Promise<void> {
    this.waiting.push(text);
    this.length += text.length;
    if (this.length >= PIECE) await this.putAway(tx);
  }

  /** Puts away what waits, before its transaction ends. */
  async putAway(tx: Transaction): Promise<void> {
    if (this.length === 0) return;
    const bodySealed = this.secrets.seal(tx.licenseeId, this.waiting.join(''), SEALED_FOR);
    await this.exports.addPiece(tx, { ...this.copy, number: this.number, bodySealed });
    this.number += 1;
    this.waiting = [];
    this.length = 0;
  }
}
