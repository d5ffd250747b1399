import { Injectable, OnModuleInit } from '@nestjs/common';
import { AccountStanding } from '@pa/accounts';
import { calendarFile } from '@pa/matching';
import { Clock, Outbox, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import {
  PlaceChangedError,
  PlaceKnownError,
  PlaceNotFoundError,
  SessionFullError,
  SessionNotFoundError,
  SessionOverError,
} from './bookings.errors';
import { bookingsEvents } from './bookings.events';
import { PlacesRepository } from './places.repository';
import type { CheckPlace, CheckSession, SessionKind } from './session';
import { SessionsRepository } from './sessions.repository';

/** What a PA sees of times to show documents. */
export interface OwnPlacesView {
  readonly places: readonly CheckPlace[];
  /** Where there is a place left and they have none. */
  readonly sessions: readonly CheckSession[];
}

/** A PA books a place at a session, changes to another, gives it back. It costs nothing, however often. */
@Injectable()
export class OwnPlaces implements OnModuleInit {
  protected readonly kind: SessionKind = 'documents';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly places: PlacesRepository,
    private readonly outbox: Outbox,
    protected readonly accounts: AccountStanding,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.accounts.onChange(async (tx, { personId, isGood, roles }) => {
      if (!isGood || !roles.includes('pa')) await this.giveBackAll(tx, personId);
    });
  }

  async see({ licenseeId, personId }: Actor): Promise<OwnPlacesView> {
    const now = this.clock.now();
    return this.unitOfWork.run(licenseeId, async (tx) => ({
      places: await this.places.comingOf(tx, personId, { now, kind: this.kind }),
      sessions: await this.sessions.openFor(tx, { personId, now, kind: this.kind }),
    }));
  }

  /** One place, and where else there is one. @throws PlaceNotFoundError */
  async get(actor: Actor, id: string): Promise<{ place: CheckPlace; sessions: readonly CheckSession[] }> {
    const { personId } = actor;
    return this.unitOfWork.run(actor.licenseeId, async (tx) => ({
      place: await this.own(tx, actor, id),
      sessions: await this.sessions.openFor(tx, { personId, now: this.clock.now(), kind: this.kind }),
    }));
  }

  /** The last place has one winner; at a course the others wait for one. @throws SessionNotFoundError, SessionOverError, SessionFullError, PlaceKnownError */
  async book({ licenseeId, personId }: Actor, sessionId: string): Promise<string> {
    const at = this.clock.now();
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const session = await this.sessions.lock(tx, sessionId, this.kind);
      assertOpen(session, at);
      const hasRoom = session.taken < session.places;
      const state = hasRoom ? 'booked' : 'waiting';
      const mayAdd = hasRoom || session.kind === 'course';
      const id = mayAdd ? await this.places.add(tx, session, { personId, at, state }) : null;
      if (id !== null) return this.told(tx, id, state);
      throw (await this.isThere(tx, { personId, sessionId })) ? new PlaceKnownError() : new SessionFullError();
    });
  }

  /**
   * To another session. The old place is given back only when there is a new one.
   * @throws PlaceNotFoundError, SessionNotFoundError, SessionOverError, SessionFullError, PlaceChangedError
   */
  async move(actor: Actor, id: string, { sessionId, version }: { sessionId: string; version: number }): Promise<void> {
    const at = this.clock.now();
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const place = await this.own(tx, actor, id);
      if (place.sessionId === sessionId) throw new PlaceKnownError();
      const to = await this.sessions.lock(tx, sessionId, this.kind);
      assertOpen(to, at);
      if (to.taken >= to.places) throw new SessionFullError();
      if (!(await this.places.move(tx, { id, version }, { to, at }))) throw new PlaceChangedError();
      await this.told(tx, id);
    });
  }

  /** @throws PlaceNotFoundError, PlaceChangedError */
  async giveBack(actor: Actor, id: string, version: number): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { sessionId } = await this.own(tx, actor, id);
      await this.sessions.lock(tx, sessionId);
      if (!(await this.places.giveBack(tx, { id, version }, this.clock.now()))) throw new PlaceChangedError();
      await this.fillUp(tx, sessionId);
    });
  }

  /** As a calendar file: always the same meeting, so a second file changes the first. @throws PlaceNotFoundError */
  async calendar(actor: Actor, id: string, host: string): Promise<string> {
    const { place } = await this.get(actor, id);
    if (place.state !== 'booked') throw new PlaceNotFoundError();
    return calendarFile({
      uid: `${place.id}@${host}`,
      startsAt: place.startsAt,
      minutes: Math.round((place.endsAt.getTime() - place.startsAt.getTime()) / 60_000),
      title: place.title || 'Show documents to the register',
      place: place.venue,
      description: `Bring: ${place.bring}`,
      stampedAt: this.clock.now(),
    });
  }

  private async own(tx: Transaction, { personId }: Actor, id: string): Promise<CheckPlace> {
    const place = await this.places.find(tx, id, this.kind);
    if (!place || place.personId !== personId || place.state === 'given-back') throw new PlaceNotFoundError();
    return place;
  }

  private async isThere(tx: Transaction, which: { personId: string; sessionId: string }): Promise<boolean> {
    const there = await this.places.listAt(tx, which.sessionId);
    return there.some(({ personId }) => personId === which.personId);
  }

  private async told(tx: Transaction, id: string, state: 'booked' | 'waiting' = 'booked'): Promise<string> {
    const topic = state === 'booked' ? bookingsEvents.booked : bookingsEvents.waits;
    await this.outbox.add(tx, { topic, subjectId: id });
    return id;
  }

  /** Sessions are held first, in one order, as whoever books holds them. */
  private async giveBackAll(tx: Transaction, personId: string): Promise<void> {
    const now = this.clock.now();
    const sessionIds = await this.places.sessionsOf(tx, personId, now);
    for (const id of sessionIds) await this.sessions.lock(tx, id);
    await this.places.giveBackAllOf(tx, personId, now);
    for (const id of sessionIds) await this.fillUp(tx, id);
  }

  /** Under the session's lock: free places go to those who wait. */
  private async fillUp(tx: Transaction, sessionId: string): Promise<void> {
    const session = await this.sessions.find(tx, sessionId);
    if (!session || session.startsAt <= this.clock.now()) return;
    await this.outbox.addMany(
      tx,
      bookingsEvents.booked,
      await this.places.moveUp(tx, sessionId, session.places - session.taken),
    );
  }
}

function assertOpen(session: CheckSession | null, now: Date): asserts session is CheckSession {
  if (!session) throw new SessionNotFoundError();
  if (session.calledOffAt !== null || session.startsAt <= now) throw new SessionOverError();
}
