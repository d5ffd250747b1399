import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Audit, Clock, ConflictError, doerOf, InvalidError, UnitOfWork, type Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { publicKeyIn } from '../parcel-key';
import type { SealedParcel } from '../sealed-parcel';
import { tarOf, tarSize, type TarEntry } from '../tar';
import type { Copy } from './copy';
import { CopiesRepository } from './copies.repository';
import { CopyFolders } from './copy-folders';

const KEY_BYTES = 32;

/** A copy on its way out: the bytes of one archive, and how many. */
export interface TakenCopy {
  readonly bytes: Readable;
  readonly length: number;
}

/** A manager asks for a copy of the whole register, sees how far it is, and takes it. */
@Injectable()
export class CopyDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly copies: CopiesRepository,
    private readonly folders: CopyFolders,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async findNewest({ licenseeId }: Actor): Promise<Copy | null> {
    return this.unitOfWork.run(licenseeId, (tx) => this.copies.findNewest(tx));
  }

  /**
   * The worker makes it. One is made at a time: asked again meanwhile, nothing changes. A copy that is ready gives way to the new one.
   * @throws InvalidError for a text that is no key
   */
  async ask(actor: Actor, importKey: string): Promise<void> {
    const recipient = keyTextIn(importKey);
    const keys = { rest: randomBytes(KEY_BYTES), sender: randomBytes(KEY_BYTES) };
    const asked = { id: newId(), recipient, by: doerOf(actor).personId, at: this.clock.now(), keys };
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      if (!(await this.copies.add(tx, asked))) return;
      await this.copies.forgetReady(tx, null);
      this.audit.record(tx, { actor, act: 'departure.copy-asked', subject: { kind: 'departure', id: asked.id } });
    });
  }

  /** On record before the first byte leaves. @throws ConflictError while there is none */
  async take(actor: Actor): Promise<TakenCopy> {
    const ready = await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const found = await this.copies.findReady(tx);
      if (!found)
        throw new ConflictError('no-copy', 'There is no copy of the register to take just now. Ask for one first.');
      await this.copies.noteTaken(tx, found.copy.id, this.clock.now());
      this.audit.record(tx, { actor, act: 'departure.copy-taken', subject: { kind: 'departure', id: found.copy.id } });
      return found;
    });
    const parcel = this.folders.parcelOf(actor.licenseeId, ready.copy.id, ready.keys);
    const entries = await entriesOf(parcel);
    const at = ready.copy.readyAt ?? ready.copy.askedAt;
    return { bytes: Readable.from(tarOf(entries, at), { objectMode: false }), length: tarSize(entries) };
  }
}

function keyTextIn(text: string): string {
  try {
    publicKeyIn(text);
    return text.trim();
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error;
    throw InvalidError.of([
      { field: 'importKey', message: 'This is not a key. Copy the whole line that the other service gave you' },
    ]);
  }
}

async function entriesOf(parcel: SealedParcel): Promise<TarEntry[]> {
  const paths = ['manifest.json', 'dictionary.json', ...(await parcel.list('tables')), ...(await parcel.list('files'))];
  const entries: TarEntry[] = [];
  for (const path of paths) entries.push({ path, size: await parcel.sizeOf(path), read: () => parcel.read(path) });
  return entries;
}
