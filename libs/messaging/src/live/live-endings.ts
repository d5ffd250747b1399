import { ForbiddenException, Injectable, Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { HandshakeIdentity, WayInEndings } from '@pa/accounts';
import { Notifications, type Actor } from '@pa/platform';
import type { LiveServer, LiveSocket } from './live-server';
import { rooms } from './rooms';

const CLOSED_CHANNEL = 'conversation_closed';
const SWEEP_EVERY_MS = 10_000;
/** Whoever has said nothing for so long is asked about: a session may have run out meanwhile. */
const ASKED_WITHIN_MS = 300_000;
/** Less than what it may take until an ending closes its sockets. */
const MOMENT_MS = 500;
/** An ending is remembered as long as a handshake may take. */
const REMEMBERED_MS = 30_000;

/** The session or token behind a socket has ended, or the account is suspended or gone. */
export class SignedOutError extends ForbiddenException {
  constructor() {
    super({ code: 'signed-out', message: 'You are signed out. Sign in again.' });
  }
}

/** Closes connections as soon as what they were opened with has ended, in whatever process it was ended. */
@Injectable()
export class LiveEndings implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(LiveEndings.name);
  private readonly ended = new Map<string, number>();
  private server: LiveServer | undefined;
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> | undefined;

  constructor(
    private readonly identity: HandshakeIdentity,
    private readonly wayInEndings: WayInEndings,
    private readonly notifications: Notifications,
  ) {}

  onModuleInit(): void {
    this.wayInEndings.listen({
      ended: (id) => this.endWayIn(id),
      uncertain: () => void this.sweep(0),
    });
    this.notifications.listen(CLOSED_CHANNEL, {
      heard: (payload) => this.closeConversation(payload),
      regained: () => undefined,
    });
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  watch(server: LiveServer): void {
    this.server = server;
    this.timer = setInterval(() => void this.sweep(ASKED_WITHIN_MS), SWEEP_EVERY_MS).unref();
  }

  /** A new connection of this actor. False when what it was opened with has ended meanwhile. */
  enter(socket: LiveSocket, actor: Actor): boolean {
    socket.data = { actor, askedAt: Date.now() };
    const ways = [actor.sessionId, actor.by?.representationId].filter((id) => id !== undefined);
    if (ways.some((id) => this.ended.has(id))) return false;
    void socket.join(ways.map(rooms.wayIn));
    return true;
  }

  /**
   * The socket's actor as they are now. Whoever only reads, a moment after they were asked about, is not asked about again:
   * an ending closes the socket by itself. Whoever writes always is.
   * @throws SignedOutError
   */
  async stillThere(socket: LiveSocket, isReading = false): Promise<Actor> {
    if (isReading && Date.now() - socket.data.askedAt < MOMENT_MS) return socket.data.actor;
    const actor = await this.identity.again(socket.data.actor);
    if (!actor) throw new SignedOutError();
    socket.data = { actor, askedAt: Date.now() };
    return actor;
  }

  private endWayIn(id: string): void {
    const now = Date.now();
    for (const [old, at] of this.ended) if (now - at > REMEMBERED_MS) this.ended.delete(old);
    this.ended.set(id, now);
    this.server?.local.in(rooms.wayIn(id)).disconnectSockets(true);
  }

  private closeConversation(payload: string): void {
    const [licenseeId = '', id = ''] = payload.split(' ');
    this.server?.local.in(rooms.conversation(licenseeId, id)).disconnectSockets(true);
  }

  /** Asks about everybody who was not asked about for so long, one after the other. */
  private sweep(olderThan: number): Promise<void> {
    this.sweeping ??= this.askAll(olderThan).finally(() => (this.sweeping = undefined));
    return this.sweeping;
  }

  private async askAll(olderThan: number): Promise<void> {
    const before = Date.now() - olderThan;
    for (const socket of [...(this.server?.sockets.sockets.values() ?? [])])
      if (socket.connected && socket.data.askedAt <= before) await this.askAbout(socket);
  }

  private async askAbout(socket: LiveSocket): Promise<void> {
    try {
      await this.stillThere(socket);
    } catch (error) {
      if (error instanceof SignedOutError) socket.disconnect(true);
      else
        this.logger.warn({ error: error instanceof Error ? error.message : 'unknown' }, 'Nobody could be asked about');
    }
  }
}
