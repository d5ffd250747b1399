import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { CONFIG, ListeningPool, type Config } from '@pa/platform';
import { createAdapter } from '@socket.io/postgres-adapter';
import type { Pool } from 'pg';
import type { Server, ServerOptions } from 'socket.io';
import { Handshakes } from './handshakes';
import { LARGEST_FRAME } from './protocol';

/**
 * How sockets are served. WebSocket alone: several servers need no sticky sessions then (long polling would). Servers tell
 * each other of messages through PostgreSQL, ids and numbers only. No other origin is let in, so nothing is said of CORS.
 */
export class LiveAdapter extends IoAdapter {
  private pool: ListeningPool | undefined;

  constructor(private readonly app: INestApplicationContext) {
    super(app);
  }

  override createIOServer(port: number, options?: Partial<ServerOptions>): Server {
    const handshakes = this.app.get(Handshakes, { strict: false });
    const own: Partial<ServerOptions> = {
      ...options,
      transports: ['websocket'],
      serveClient: false,
      maxHttpBufferSize: LARGEST_FRAME,
      perMessageDeflate: false,
      httpCompression: false,
      pingInterval: 25_000,
      pingTimeout: 20_000,
      connectTimeout: 10_000,
      allowRequest: (request, done) =>
        void handshakes.admit(request).then((isLetIn) => done(isLetIn ? null : 'Sign in first.', isLetIn)),
    };
    const server = super.createIOServer(port, own as ServerOptions);
    this.joinOthers(server);
    return server;
  }

  /** The gateway hears everything by itself; what Nest would hang on each socket for handlers is weight without use. */
  override bindMessageHandlers(): void {
    return;
  }

  override async close(server: Server): Promise<void> {
    await super.close(server);
    await this.pool?.close();
    this.pool = undefined;
  }

  private joinOthers(server: Server): void {
    const { databaseUrl } = this.app.get<Config>(CONFIG, { strict: false });
    if (!databaseUrl) return;
    this.pool = new ListeningPool(databaseUrl, () => server.local.emit('conversation:look', {}));
    server.adapter(createAdapter(this.pool as unknown as Pool, { errorHandler: () => undefined }));
  }
}
