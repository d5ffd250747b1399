import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** A program of ours as a process of its own, as somebody at a terminal or a container has it: `npm start`, unless named. */
export class StartProcess {
  said = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;

  constructor(settings: Partial<Record<string, string>>, program: readonly string[] = ['scripts/start.mjs']) {
    this.child = spawn(process.execPath, program, {
      cwd: root,
      env: { PATH: process.env['PATH'], ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.on('data', (text: Buffer) => (this.said += text.toString()));
    this.child.stderr?.on('data', (text: Buffer) => (this.said += text.toString()));
    this.ended = once(this.child, 'close').then(([code]) => code as number | null);
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Resolves when it says so; rejects with all it said when it ends before. */
  async says(words: string): Promise<void> {
    const heard = new Promise<void>((hear) => {
      const listen = () => this.said.includes(words) && hear();
      this.child.stdout?.on('data', listen);
      this.child.stderr?.on('data', listen);
      listen();
    });
    const end = this.ended.then((code) => {
      throw new Error(`It ended with ${code} before it said "${words}". It said:\n${this.said}`);
    });
    await Promise.race([heard, end]);
  }

  /** Its exit code; null when a signal ended it. */
  end(): Promise<number | null> {
    return this.ended;
  }

  async signal(name: NodeJS.Signals): Promise<number | null> {
    this.child.kill(name);
    return this.ended;
  }
}
