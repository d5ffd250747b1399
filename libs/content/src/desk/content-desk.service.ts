import { Injectable } from '@nestjs/common';
import { daysAfter, isDay, localDay } from '@pa/accounts';
import { Audit, Clock, doerOf, InvalidError, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { validate as isUuid } from 'uuid';
import type { ContentEdition, ContentKind, ContentWords, DeskContent, DeskItem } from '../content';
import { ContentChangedError, ContentNotFoundError, NotPublishedError } from '../content.errors';
import { faultsOf } from '../content-rules';
import { ContentDeskRepository } from './content-desk.repository';
import { ownSlug, slugOf } from './slug';

/** A piece is looked at again within this time, unless the editor says sooner. */
export const LONGEST_REVIEW_DAYS = 2 * 365;
const USUAL_REVIEW_DAYS = 365;

/** Where editors write what everybody may read. Each saving is an edition of its own, and every edition is kept. */
@Injectable()
export class ContentDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly items: ContentDeskRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list({ licenseeId }: Actor): Promise<DeskItem[]> {
    return this.unitOfWork.run(licenseeId, (tx) => this.items.list(tx));
  }

  /** @throws ContentNotFoundError */
  async get({ licenseeId }: Actor, id: string): Promise<{ content: DeskContent; editions: ContentEdition[] }> {
    return this.unitOfWork.run(licenseeId, async (tx) => ({
      content: await this.getIn(tx, id),
      editions: await this.items.listEditions(tx, id),
    }));
  }

  /** @throws ContentNotFoundError */
  async getWords({ licenseeId }: Actor, id: string, edition: number): Promise<ContentWords> {
    return this.unitOfWork.run(licenseeId, (tx) => this.wordsIn(tx, id, edition));
  }

  /** A new piece, which nobody can read yet. The id comes from whoever asks, so that asking twice makes one. @throws InvalidError */
  async make(actor: Actor, asked: { id: string; kind: ContentKind; words: ContentWords }): Promise<void> {
    const { id, kind, words } = asked;
    refuseFaults(kind, words);
    if (!isUuid(id)) throw new InvalidError('no-id', 'Open this page again, then send the form.');
    const slug = slugOf(words.title, id);
    const reviewOn = this.usualReview();
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      if (await this.items.find(tx, id)) return;
      const isNew =
        (await this.items.add(tx, { id, slug, kind, reviewOn })) ||
        (await this.items.add(tx, { id, slug: ownSlug(slug, id), kind, reviewOn }));
      if (isNew) await this.items.addEdition(tx, { itemId: id, edition: 1, words, ...this.by(actor) });
    });
  }

  /** A further edition, after the one that the editor began with. @throws ContentChangedError when somebody was faster */
  async save(actor: Actor, id: string, { after, words }: { after: number; words: ContentWords }): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const content = await this.getIn(tx, id);
      refuseFaults(content.kind, words);
      await this.saveIn(tx, content, { actor, after, words });
    });
  }

  /** The words of an earlier edition become the newest. Publishing them is another step. */
  async restore(actor: Actor, id: string, { after, edition }: { after: number; edition: number }): Promise<void> {
    if (edition < 1) throw new InvalidError('no-edition', 'Choose the edition that you want back.');
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const content = await this.getIn(tx, id);
      const words = await this.wordsIn(tx, id, edition);
      await this.saveIn(tx, content, { actor, after, words });
    });
  }

  /** Everybody can read this edition from now on. @throws ContentChangedError when it is not the newest any more */
  async publish(actor: Actor, id: string, asked: { edition: number; reviewOn: string }): Promise<void> {
    const on = this.dayOfReview(asked.reviewOn);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { edition, published } = await this.getIn(tx, id);
      if (edition !== asked.edition) throw new ContentChangedError();
      if (published === edition) return;
      if (!(await this.items.publish(tx, id, { edition, checkedOn: this.today(), reviewOn: on }))) return;
      this.note(tx, actor, { act: 'content.published', id, edition });
    });
  }

  /** It was looked at and is right: readers see the day. @throws NotPublishedError */
  async check(actor: Actor, id: string, reviewOn: string): Promise<void> {
    const asked = { on: this.today(), reviewOn: this.dayOfReview(reviewOn) };
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { edition, published } = await this.getIn(tx, id);
      if (published === null) throw new NotPublishedError();
      if (await this.items.setChecked(tx, id, asked)) this.note(tx, actor, { act: 'content.checked', id, edition });
    });
  }

  /** Nobody can read it any more; its editions stay. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { edition } = await this.getIn(tx, id);
      if (await this.items.withdraw(tx, id)) this.note(tx, actor, { act: 'content.withdrawn', id, edition });
    });
  }

  today(): string {
    return localDay(this.clock.now());
  }

  /** When something that is published today is looked at again. */
  usualReview(): string {
    return daysAfter(this.today(), USUAL_REVIEW_DAYS);
  }

  private async saveIn(
    tx: Transaction,
    content: DeskContent,
    { actor, after, words }: { actor: Actor; after: number; words: ContentWords },
  ): Promise<void> {
    // The same words again: a form that was sent twice, or nothing to do.
    if (isSame(content, words)) return;
    const edition = await this.items.takeEdition(tx, content.id, after);
    // Whoever waited for a faster one here sees by now what that one wrote.
    if (edition === null) {
      if (isSame(await this.getIn(tx, content.id), words)) return;
      throw new ContentChangedError();
    }
    await this.items.addEdition(tx, { itemId: content.id, edition, words, ...this.by(actor) });
  }

  private async getIn(tx: Transaction, id: string): Promise<DeskContent> {
    const content = isUuid(id) ? await this.items.find(tx, id) : null;
    if (!content) throw new ContentNotFoundError();
    return content;
  }

  private async wordsIn(tx: Transaction, id: string, edition: number): Promise<ContentWords> {
    const words = isUuid(id) ? await this.items.findWords(tx, id, edition) : null;
    if (!words) throw new ContentNotFoundError();
    return words;
  }

  private dayOfReview(reviewOn: string): string {
    const today = this.today();
    if (isDay(reviewOn) && reviewOn > today && reviewOn <= daysAfter(today, LONGEST_REVIEW_DAYS)) return reviewOn;
    const message = 'Enter a day in the next two years, such as 27 3 2027';
    throw InvalidError.of([{ field: 'reviewOn', message }]);
  }

  private by(actor: Actor): { at: Date; by: string } {
    return { at: this.clock.now(), by: doerOf(actor).personId };
  }

  private note(tx: Transaction, actor: Actor, done: { act: string; id: string; edition: number }): void {
    const { act, id, edition } = done;
    this.audit.record(tx, { actor, act, subject: { kind: 'content', id }, details: { edition } });
  }
}

function refuseFaults(kind: ContentKind, words: ContentWords): void {
  const faults = faultsOf(kind, words);
  if (faults.length > 0) throw InvalidError.of(faults);
}

/** The order of keys is the database's own in what it gives back. */
function isSame(one: ContentWords, other: ContentWords): boolean {
  const textOf = ({ title, summary, body, topic, details }: ContentWords) =>
    JSON.stringify([title, summary, body, topic, Object.entries(details).sort(([a], [b]) => (a < b ? -1 : 1))]);
  return textOf(one) === textOf(other);
}
