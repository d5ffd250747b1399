import { Logger } from '@nestjs/common';
import { OnGatewayConnection, OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import {
  doerOf,
  lacksStrength,
  RateLimits,
  refuseUnlessAllowed,
  StrongNeededException,
  type Actor,
} from '@pa/platform';
import { messagingAccess } from '../messaging.access';
import { ASK_NAMES, readFrame } from './frames';
import { Handshakes } from './handshakes';
import { LiveDeeds } from './live-deeds.service';
import { LiveEndings, SignedOutError } from './live-endings';
import { liveErrorOf } from './live-errors';
import { LiveHints } from './live-hints';
import type { LiveServer, LiveSocket } from './live-server';
import { liveLimits } from './live.limits';
import type { Answer, AskName, Asks, Noted, NumberFrame } from './protocol';
import { rooms } from './rooms';

type Deed<Name extends AskName> = (
  asked: { readonly socket: LiveSocket; readonly actor: Actor },
  frame: Asks[Name]['frame'],
) => Promise<Asks[Name]['answer']>;

const NOTED: Noted = { noted: true };
const READING: readonly AskName[] = ['conversation:join', 'conversation:leave'];

/**
 * The door for sockets: reads what comes without trust, asks anew with each event whether this person still may, hands it on,
 * and answers after the commit. What it says by itself are hints.
 */
@WebSocketGateway()
export class LiveGateway implements OnGatewayInit<LiveServer>, OnGatewayConnection<LiveSocket> {
  private readonly logger = new Logger(LiveGateway.name);

  constructor(
    private readonly handshakes: Handshakes,
    private readonly endings: LiveEndings,
    private readonly deeds: LiveDeeds,
    private readonly limits: RateLimits,
    private readonly hints: LiveHints,
  ) {}

  afterInit(server: LiveServer): void {
    this.hints.watch(server);
    this.endings.watch(server);
  }

  handleConnection(socket: LiveSocket): void {
    const actor = this.handshakes.actorOf(socket.request);
    if (!actor || !this.endings.enter(socket, actor)) {
      socket.disconnect(true);
      return;
    }
    forgetHandshake(socket);
    socket.onAny((name: string, ...said: unknown[]) => void this.take(socket, name, said));
  }

  private async take(socket: LiveSocket, name: string, said: readonly unknown[]): Promise<void> {
    const answer = said.at(-1);
    const reply = (words: Answer<object>): void => {
      if (typeof answer === 'function') (answer as (words: Answer<object>) => void)(words);
    };
    try {
      reply(await this.answerTo(socket, name, said[0]));
    } catch (error) {
      const refusal = liveErrorOf(error);
      if (refusal.code === 'internal') this.logger.error({ name, reason: reasonOf(error) }, 'A socket’s event failed');
      reply({ error: refusal });
      if (error instanceof SignedOutError) socket.disconnect(true);
    }
  }

  private async answerTo(socket: LiveSocket, name: string, came: unknown): Promise<Answer<object>> {
    await this.limits.count(liveLimits.frames, doerOf(socket.data.actor).personId);
    const known = ASK_NAMES.find((known) => known === name);
    if (!known)
      return { error: { code: 'wrong-frame', title: 'We could not read that', detail: 'There is no such event.' } };
    const read = readFrame(known, came);
    if ('error' in read) return read;
    const isReading = READING.includes(known);
    const actor = await this.endings.stillThere(socket, isReading);
    refuseUnlessAllowed(actor, messagingAccess.ownConversations, isReading ? 'GET' : 'POST');
    if (lacksStrength(actor)) throw new StrongNeededException();
    return (this.does[known] as Deed<AskName>)({ socket, actor }, read.frame);
  }

  private readonly does: { readonly [Name in AskName]: Deed<Name> } = {
    'conversation:join': async ({ socket, actor }, frame) => {
      const conversation = await this.deeds.enter(actor, frame.conversationId);
      // In the room before anything is read: what is sent meanwhile is then hinted at.
      await socket.join(rooms.conversation(actor.licenseeId, frame.conversationId));
      return this.deeds.listAfter(actor, conversation, frame.after);
    },
    'conversation:leave': async ({ socket, actor }, { conversationId }) => {
      await socket.leave(rooms.conversation(actor.licenseeId, conversationId));
      return NOTED;
    },
    'message:send': ({ socket, actor }, frame) => this.deeds.send(actor, frame, socket.id),
    'message:delivered': async ({ actor }, frame) => this.mark(actor, frame, 'delivered'),
    'message:read': async ({ actor }, frame) => this.mark(actor, frame, 'read'),
    typing: async ({ socket, actor }, { conversationId }) => {
      const side = await this.deeds.typingSide(actor, conversationId);
      const room = rooms.conversation(actor.licenseeId, conversationId);
      if (side) socket.to(room).emit('typing', { conversationId, side });
      return NOTED;
    },
  };

  private async mark(actor: Actor, { conversationId, number }: NumberFrame, how: 'delivered' | 'read'): Promise<Noted> {
    await this.deeds[how](actor, conversationId, number);
    return NOTED;
  }
}

/**
 * The request that opened a connection, its headers and all that hangs on them are half of what an idle socket weighs. Who
 * it is stands in `socket.data`; nothing else of the request is asked again.
 */
function forgetHandshake(socket: LiveSocket): void {
  Object.assign(socket.conn, { request: null });
  Object.assign(socket, { handshake: null });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown';
}
