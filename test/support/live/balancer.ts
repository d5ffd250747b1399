import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/** What stands before several servers: each new connection goes to the next one that takes it. */
export class Balancer {
  private readonly open = new Set<Socket>();
  private turn = 0;
  private isDown = false;

  private constructor(
    private readonly server: Server,
    private targets: readonly number[],
  ) {}

  static async over(targets: readonly number[]): Promise<Balancer> {
    const server = createServer({ allowHalfOpen: false });
    const balancer = new Balancer(server, targets);
    server.on('connection', (socket) => balancer.take(socket));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', 4_096, listening));
    return balancer;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** As when the network is gone: what is open breaks, and nothing comes through. */
  cut(): void {
    this.isDown = true;
    for (const socket of this.open) socket.destroy();
  }

  mend(): void {
    this.isDown = false;
  }

  /** Where new connections go from now on. */
  lead(targets: readonly number[]): void {
    this.targets = targets;
  }

  async close(): Promise<void> {
    const closed = new Promise((done) => this.server.close(done));
    for (const socket of this.open) socket.destroy();
    await closed;
  }

  private take(socket: Socket): void {
    this.keep(socket);
    if (this.isDown) {
      socket.destroy();
      return;
    }
    this.pass(socket, this.targets.length);
  }

  private pass(socket: Socket, tries: number): void {
    const port = this.targets[this.turn++ % this.targets.length]!;
    const onward = connect(port, '127.0.0.1');
    const refused = (): void => {
      if (tries > 1) this.pass(socket, tries - 1);
      else socket.destroy();
    };
    onward.once('error', refused);
    onward.once('connect', () => {
      onward.off('error', refused);
      this.keep(onward);
      socket.pipe(onward).pipe(socket);
      socket.once('close', () => onward.destroy());
      onward.once('close', () => socket.destroy());
    });
  }

  /** A broken connection closes by itself; unheard, its error would end the process. */
  private keep(socket: Socket): void {
    this.open.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => this.open.delete(socket));
  }
}
