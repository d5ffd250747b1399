import { Injectable } from '@nestjs/common';
import { PeopleReader } from '@pa/accounts';
import {
  Audit,
  Clock,
  doerOf,
  InvalidError,
  Outbox,
  UnitOfWork,
  type Actor,
  type FieldProblem,
  type Transaction,
} from '@pa/platform';
import { TrainingsRepository } from '../training/trainings.repository';
import {
  NotBegunError,
  OwnPlaceError,
  PlaceChangedError,
  PlaceNotFoundError,
  SessionKnownError,
  SessionNotFoundError,
  SessionOverError,
} from './bookings.errors';
import { bookingsEvents } from './bookings.events';
import { PlacesRepository } from './places.repository';
import {
  readSession,
  type CheckPlace,
  type CheckSession,
  type SessionInput,
  type SessionKind,
  type SessionMatter,
} from './session';
import { SessionsRepository, type SessionList } from './sessions.repository';

/** A place with whose it is. */
export interface NamedPlace extends CheckPlace {
  readonly paName: string;
}

/** One session as an assessor keeps it. */
export interface SessionCase {
  readonly session: CheckSession;
  readonly heldByName: string | null;
  readonly places: readonly NamedPlace[];
  readonly hasBegun: boolean;
}

export interface SessionPage {
  readonly sessions: readonly CheckSession[];
  readonly total: number;
  readonly page: number;
}

/** What the audit calls the deeds of each kind of session. */
const ACTS: Readonly<Record<SessionKind, { readonly session: string; readonly place: string }>> = {
  documents: { session: 'session', place: 'place' },
  course: { session: 'course', place: 'course-place' },
};

/** Staff say when PAs can come, call it off, and note who came; never of themselves. */
@Injectable()
export class SessionDesk {
  protected readonly kind: SessionKind = 'documents';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly places: PlacesRepository,
    private readonly people: PeopleReader,
    protected readonly outbox: Outbox,
    private readonly audit: Audit,
    protected readonly clock: Clock,
    protected readonly trainings: TrainingsRepository,
  ) {}

  /** A page beyond the end is the first one. */
  async list({ licenseeId }: Actor, { list, page }: { list: SessionList; page: number }): Promise<SessionPage> {
    const now = this.clock.now();
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const asked = await this.sessions.list(tx, { list, now, page, kind: this.kind });
      if (asked.total > 0 || page === 1) return { ...asked, page };
      return { ...(await this.sessions.list(tx, { list, now, page: 1, kind: this.kind })), page: 1 };
    });
  }

  /** @throws InvalidError that names each field, SessionKnownError */
  async add(actor: Actor, input: SessionInput): Promise<string> {
    return this.plan(actor, input, { kind: this.kind, title: '', category: null, isOnline: false });
  }

  /** `faults`: what is wrong with its matter. @throws InvalidError that names each field, SessionKnownError */
  protected async plan(
    actor: Actor,
    input: SessionInput,
    { faults: wrong = [], ...matter }: SessionMatter & { readonly faults?: readonly FieldProblem[] },
  ): Promise<string> {
    const { faults, startsAt, endsAt } = readSession(input, this.clock.now());
    if (wrong.length + faults.length > 0) throw InvalidError.of([...wrong, ...faults]);
    const { venue, bring, places } = input;
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const heldBy = doerOf(actor).personId;
      const id = await this.sessions.add(tx, {
        ...matter,
        heldBy,
        venue: venue.trim(),
        bring: bring.trim(),
        startsAt,
        endsAt,
        places,
      });
      if (id === null) throw new SessionKnownError();
      this.audit.record(tx, { actor, act: this.act('added'), subject: { kind: 'check-session', id } });
      return id;
    });
  }

  /** @throws SessionNotFoundError */
  async open({ licenseeId }: Actor, id: string): Promise<SessionCase> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const session = await this.sessions.find(tx, id, this.kind);
      if (!session) throw new SessionNotFoundError();
      return {
        session,
        heldByName: session.heldBy && (await this.people.displayNameOf(tx, session.heldBy)),
        places: await this.named(tx, await this.places.listAt(tx, id)),
        hasBegun: session.startsAt <= this.clock.now(),
      };
    });
  }

  /** Everybody who had a place is told. @throws SessionNotFoundError, SessionOverError */
  async callOff(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      if (!(await this.sessions.lock(tx, id, this.kind))) throw new SessionNotFoundError();
      if (!(await this.sessions.callOff(tx, id, this.clock.now()))) throw new SessionOverError();
      await this.outbox.addMany(tx, bookingsEvents.calledOff, await this.places.callOff(tx, id));
      this.audit.record(tx, { actor, act: this.act('called-off'), subject: { kind: 'check-session', id } });
    });
  }

  /** Whether somebody came. Answers the session. @throws InvalidError, PlaceNotFoundError, OwnPlaceError, NotBegunError, PlaceChangedError */
  async tick(actor: Actor, id: string, { came, version }: { came: boolean | null; version: number }): Promise<string> {
    if (came === null) throw new InvalidError('no-answer', 'Choose whether they came or not');
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const place = await this.places.find(tx, id, this.kind);
      if (!place || place.state === 'given-back') throw new PlaceNotFoundError();
      if ([actor.personId, doerOf(actor).personId].includes(place.personId)) throw new OwnPlaceError();
      if (place.startsAt > this.clock.now()) throw new NotBegunError();
      const as = came ? 'came' : 'missed';
      if (!(await this.places.tick(tx, { id, version }, { as, by: doerOf(actor).personId })))
        throw new PlaceChangedError();
      if (!came) await this.outbox.add(tx, { topic: bookingsEvents.missed, subjectId: id });
      await this.ticked(tx, place, { came, by: doerOf(actor).personId });
      const act = `accreditation.${ACTS[this.kind].place}-${as}`;
      this.audit.record(tx, { actor, act, subject: { kind: 'check-place', id } });
      return place.sessionId;
    });
  }

  /** For the page that says what is wrong with a tick. @throws PlaceNotFoundError */
  async sessionOf({ licenseeId }: Actor, placeId: string): Promise<string> {
    const place = await this.unitOfWork.run(licenseeId, (tx) => this.places.find(tx, placeId, this.kind));
    if (!place) throw new PlaceNotFoundError();
    return place.sessionId;
  }

  /** What follows from a tick, in its transaction. Of a time to show documents: nothing. */
  protected async ticked(_tx: Transaction, _place: CheckPlace, _tick: { came: boolean; by: string }): Promise<void> {}

  private act(deed: string): string {
    return `accreditation.${ACTS[this.kind].session}-${deed}`;
  }

  private async named(tx: Transaction, places: readonly CheckPlace[]): Promise<NamedPlace[]> {
    const lines: NamedPlace[] = [];
    for (const place of places)
      lines.push({ ...place, paName: (await this.people.displayNameOf(tx, place.personId)) ?? 'Somebody who left' });
    return lines;
  }
}
