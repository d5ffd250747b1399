import type { Actor } from '@pa/platform';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { ClientToServer, ServerToClient } from './protocol';

/** What a server keeps with each connection. */
export interface LiveData {
  actor: Actor;
  /** When it was last asked whether this actor is still one, in milliseconds. */
  askedAt: number;
}

export type LiveServer = Server<ClientToServer, ServerToClient, DefaultEventsMap, LiveData>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, LiveData>;
