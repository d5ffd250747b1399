import { Injectable } from '@nestjs/common';
import { Audit, Clock, Secrets, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { dateWords } from '@pa/web';
import { isUUID } from 'class-validator';
import { viewerWords } from '../views/view';
import { Views } from '../views/views.service';
import { PeopleRepository } from '../people.repository';
import type { Hide, ValueWay } from './hide';
import { comparedValue } from './hide-value';
import { HideNotFoundError, TooManyHidesError } from './hides.errors';
import { HidesRepository, type HideRow, type NewHide } from './hides.repository';

/** More than anyone needs, fewer than would let someone try out names by the thousand. */
export const MOST_HIDES = 100;
export const WORDS_PLACE = 'hides.words_sealed';

/** A name, address or number to hide from, as it was typed. */
export interface HideValue {
  readonly way: ValueWay;
  readonly value: string;
}

/**
 * A PA's list of whom they hide from. Names, addresses and numbers are matched blind: nobody is told whether anyone here
 * has them, so the list cannot be used to find out.
 */
@Injectable()
export class HideLists {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hides: HidesRepository,
    private readonly views: Views,
    private readonly people: PeopleRepository,
    private readonly secrets: Secrets,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async listOwn(actor: Actor): Promise<Hide[]> {
    return this.unitOfWork.run(actor.licenseeId, (tx) => this.list(tx, actor.personId));
  }

  /** @throws UnknownValueError, TooManyHidesError; the same value twice is one line */
  async addValue(actor: Actor, given: HideValue): Promise<Hide[]> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.add(tx, actor, { personId: actor.personId, ...this.valueOf(tx, given) });
      return this.list(tx, actor.personId);
    });
  }

  /** Hides from whoever stands behind an entry of "who looked at me", without learning who. @throws HideNotFoundError */
  async addFromView(actor: Actor, viewId: string): Promise<Hide[]> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const entry = await this.views.findEntry(tx, actor.personId, viewId);
      if (!entry) throw new HideNotFoundError();
      const words = `${viewerWords(entry.seen)}, on ${dateWords(entry.seen.seenOn)}`;
      await this.addKnown(tx, actor, { way: 'view', otherId: entry.viewerId, words });
      return this.list(tx, actor.personId);
    });
  }

  /** Hides from someone met in a conversation or an invitation; for the libs that keep those. */
  async addKnown(
    tx: Transaction,
    actor: Actor,
    other: { way: 'person' | 'view'; otherId: string; words: string },
  ): Promise<void> {
    const wordsSealed = this.secrets.seal(tx.licenseeId, other.words, WORDS_PLACE);
    const { way, otherId } = other;
    await this.add(tx, actor, { personId: actor.personId, way, otherId, valueIndex: null, wordsSealed });
  }

  /** Takes off whoever was added as someone met; true when they were on the list. Other lines about them stay. */
  async removeKnown(tx: Transaction, actor: Actor, otherId: string): Promise<boolean> {
    return this.hides.removePerson(tx, actor.personId, otherId);
  }

  /** @throws HideNotFoundError */
  async remove(actor: Actor, id: string): Promise<Hide[]> {
    return this.unitOfWork.run(actor.licenseeId, (tx) => this.takeOff(tx, actor, { personId: actor.personId, id }));
  }

  /** Somebody's list with their name, for staff who write it down for them. @throws HideNotFoundError for nobody's id */
  async listFor(actor: Actor, personId: string): Promise<{ name: string; hides: Hide[] }> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const name = await this.getNameOfPa(tx, personId);
      this.audit.record(tx, { actor, act: 'accounts.hides-opened', subject: { kind: 'person', id: personId } });
      return { name, hides: await this.list(tx, personId) };
    });
  }

  /** Staff write down what a PA told them. @throws UnknownValueError, TooManyHidesError, HideNotFoundError */
  async addFor(actor: Actor, personId: string, given: HideValue): Promise<Hide[]> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.getNameOfPa(tx, personId);
      await this.add(tx, actor, { personId, ...this.valueOf(tx, given) });
      return this.list(tx, personId);
    });
  }

  /** @throws HideNotFoundError */
  async removeFor(actor: Actor, personId: string, id: string): Promise<Hide[]> {
    return this.unitOfWork.run(actor.licenseeId, (tx) => this.takeOff(tx, actor, { personId, id }));
  }

  private async getNameOfPa(tx: Transaction, personId: string): Promise<string> {
    const person = await this.people.find(tx, personId);
    if (!person?.roles.includes('pa')) throw new HideNotFoundError();
    return person.displayName;
  }

  private valueOf(
    tx: Transaction,
    { way, value }: HideValue,
  ): Pick<NewHide, 'way' | 'otherId' | 'valueIndex' | 'wordsSealed'> {
    const compared = comparedValue(way, value);
    return {
      way,
      otherId: null,
      valueIndex: this.secrets.blindIndex(tx.licenseeId, way, compared),
      wordsSealed: this.secrets.seal(tx.licenseeId, value.trim(), WORDS_PLACE),
    };
  }

  private async add(tx: Transaction, actor: Actor, hide: Omit<NewHide, 'madeBy' | 'at'>): Promise<void> {
    // Someone met can always be hidden from: only values could be tried out.
    const isValue = hide.valueIndex !== null;
    if (isValue && (await this.hides.count(tx, hide.personId)) >= MOST_HIDES) throw new TooManyHidesError(MOST_HIDES);
    const madeBy = actor.by?.personId ?? actor.personId;
    const id = await this.hides.add(tx, { ...hide, madeBy, at: this.clock.now() });
    if (id === null || hide.personId === actor.personId) return;
    const subject = { kind: 'person', id: hide.personId };
    this.audit.record(tx, { actor, act: 'accounts.hide-added', subject, details: { way: hide.way, hide: id } });
  }

  private async takeOff(tx: Transaction, actor: Actor, line: { personId: string; id: string }): Promise<Hide[]> {
    const isGone = isUUID(line.id) && (await this.hides.remove(tx, line.personId, line.id));
    if (!isGone) throw new HideNotFoundError();
    const subject = { kind: 'person', id: line.personId };
    if (line.personId !== actor.personId)
      this.audit.record(tx, { actor, act: 'accounts.hide-removed', subject, details: { hide: line.id } });
    return this.list(tx, line.personId);
  }

  private async list(tx: Transaction, personId: string): Promise<Hide[]> {
    return (await this.hides.list(tx, personId)).map((row) => this.hideOf(tx, personId, row));
  }

  private hideOf(tx: Transaction, personId: string, row: HideRow): Hide {
    return {
      id: row.id,
      way: row.by_what,
      words: this.secrets.open(tx.licenseeId, row.words_sealed, WORDS_PLACE),
      createdAt: row.created_at,
      byStaff: row.made_by !== null && row.made_by !== personId,
    };
  }
}
