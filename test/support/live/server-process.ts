import { readFileSync } from 'node:fs';
import { StartProcess } from '../start-process';
import { until } from './until';

/** The Dockerfile's command. */
const AS_IN_CONTAINERS = ['--max-semi-space-size=16', '--max-old-space-size=320', 'dist/apps/server/src/main.js'];
/** A machine that runs many things at once takes long. */
const START_WITHIN = 180_000;

/** One server as a process of its own, on a port that stays its own over a kill. */
export class ServerProcess {
  private running: StartProcess | undefined;

  constructor(
    readonly port: number,
    private readonly settings: Partial<Record<string, string>>,
  ) {}

  async start(): Promise<void> {
    const settings = { ...this.settings, PORT: String(this.port) };
    const started = new StartProcess(settings, AS_IN_CONTAINERS);
    this.running = started;
    let ended = false;
    void started.end().then(() => (ended = true));
    const answers = () => {
      if (ended) throw new Error(`The server ended: ${started.said}`);
      return this.isReady();
    };
    await until(`the server on ${this.port} answers`, answers, START_WITHIN);
  }

  /** Resident memory in MB. */
  get resident(): number {
    const status = readFileSync(`/proc/${this.running!.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_024;
  }

  get said(): string {
    return this.running?.said ?? '';
  }

  async kill(): Promise<void> {
    await this.running?.signal('SIGKILL');
    this.running = undefined;
  }

  async stop(): Promise<void> {
    await this.running?.signal('SIGTERM');
    this.running = undefined;
  }

  private async isReady(): Promise<boolean> {
    return fetch(`http://127.0.0.1:${this.port}/health/ready`).then(
      ({ status }) => status === 200,
      () => false,
    );
  }
}
