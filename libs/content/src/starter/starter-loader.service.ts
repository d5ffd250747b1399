import { Injectable } from '@nestjs/common';
import { localDay } from '@pa/accounts';
import { Clock, LicenseeDirectory, UnitOfWork, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { ContentWords } from '../content';
import { ContentDeskRepository } from '../desk/content-desk.repository';
import { ownSlug } from '../desk/slug';
import { readStarterContent, type StarterPiece } from './starter-content';

/**
 * Gives registers what we wrote for all of them, published and marked as not yet checked. A piece that editors changed is theirs
 * and is never written over; one that they took down stays down. Run twice, it does nothing twice.
 */
@Injectable()
export class StarterLoader {
  private readonly pieces = readStarterContent();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly items: ContentDeskRepository,
    private readonly clock: Clock,
  ) {}

  async loadAll(): Promise<void> {
    for (const { id } of await this.licensees.list()) await this.load(id);
  }

  /** Answers how many pieces came or changed. */
  async load(licenseeId: string): Promise<number> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const there = await this.items.listStarters(tx);
      let changed = 0;
      for (const piece of this.pieces) {
        const id = there.get(piece.key);
        if (await (id ? this.renew(tx, id, piece.words) : this.add(tx, piece))) changed += 1;
      }
      return changed;
    });
  }

  private async add(tx: Transaction, { key, kind, words }: StarterPiece): Promise<boolean> {
    const id = newId();
    const item = { id, kind, starter: key, reviewOn: this.today() };
    const isNew =
      (await this.items.add(tx, { ...item, slug: key })) ||
      (await this.items.add(tx, { ...item, slug: ownSlug(key, id) }));
    // Another worker was faster.
    if (!isNew) return false;
    await this.items.addEdition(tx, { itemId: id, edition: 1, words, at: this.clock.now(), by: null });
    return this.publish(tx, id, 1);
  }

  /** Our words changed, and the register's are still ours. */
  private async renew(tx: Transaction, id: string, words: ContentWords): Promise<boolean> {
    const content = await this.items.find(tx, id);
    if (!content?.isOurs || isSame(content, words)) return false;
    const edition = await this.items.takeEdition(tx, id, content.edition);
    if (edition === null) return false;
    await this.items.addEdition(tx, { itemId: id, edition, words, at: this.clock.now(), by: null });
    return content.published === content.edition ? this.publish(tx, id, edition) : true;
  }

  private publish(tx: Transaction, id: string, edition: number): Promise<boolean> {
    return this.items.publish(tx, id, { edition, checkedOn: null, reviewOn: this.today() });
  }

  private today(): string {
    return localDay(this.clock.now());
  }
}

function isSame(one: ContentWords, other: ContentWords): boolean {
  return (
    one.title === other.title &&
    one.summary === other.summary &&
    one.body === other.body &&
    one.topic === other.topic &&
    one.details.url === other.details.url
  );
}
