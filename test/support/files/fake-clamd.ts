import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

const COMMAND = 'zINSTREAM\u0000';

/**
 * Behaves as clamd does for INSTREAM, and is none: takes pieces with their lengths, finds what holds the test virus,
 * refuses what is larger than its limit. Named as a fake wherever it is used.
 */
export class FakeClamd {
  /** How it answers: as it should, in words that are no verdict, by hanging up, or not at all. */
  mood: 'well' | 'confused' | 'gone' | 'silent' = 'well';
  looked = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<FakeClamd> {
    const server = createServer();
    const fake = new FakeClamd(server);
    server.on('connection', (socket) => fake.serve(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  get url(): string {
    return `tcp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private serve(socket: Socket): void {
    let taken = Buffer.alloc(0);
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    if (this.mood === 'gone') socket.destroy();
    socket.on('data', (part: Buffer) => {
      taken = Buffer.concat([taken, part]);
      const bytes = whole(taken);
      if (bytes && this.mood !== 'silent') this.answer(socket, bytes);
    });
  }

  private answer(socket: Socket, bytes: Buffer): void {
    this.looked += 1;
    if (this.mood === 'confused') socket.end('INSTREAM size limit exceeded. ERROR\u0000');
    else socket.end(bytes.includes('EICAR-STANDARD') ? 'stream: Eicar-Signature FOUND\u0000' : 'stream: OK\u0000');
  }
}

/** The bytes that were sent, once the last length has come; null before. */
function whole(taken: Buffer): Buffer | null {
  if (taken.subarray(0, COMMAND.length).toString('latin1') !== COMMAND) return null;
  const parts: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= taken.length;) {
    const length = taken.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(taken.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
