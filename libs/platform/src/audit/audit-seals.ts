import { createHmac, timingSafeEqual } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Config, CONFIG } from '../config/config';
import { UnitOfWork } from '../database/unit-of-work';
import { Secrets } from '../secrets/secrets';

/** The head of a chain as it stood once, kept outside the database. */
export interface AuditSeal {
  readonly number: number;
  /** Hex. */
  readonly hash: string;
  /** ISO. */
  readonly at: string;
}

export interface KeptSeals {
  readonly seals: readonly AuditSeal[];
  /** Lines of the file whose signature is not ours. */
  readonly forged: number;
}

/**
 * Seals the heads of the chains in files beside the database: <data directory>/audit-seals/<register>.jsonl, a signed line
 * an hour. Whoever can rewrite the whole chain in the database cannot rewrite these without the key, so a changed or
 * shortened chain is seen. Copies of the files elsewhere make it stronger still.
 */
@Injectable()
export class AuditSeals {
  private readonly logger = new Logger(AuditSeals.name);
  private readonly directory: string;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly secrets: Secrets,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    this.directory = join(config.dataDir, 'audit-seals');
  }

  /** Seals where the chain stands now; nothing when it has not grown since. */
  async seal(licenseeId: string): Promise<void> {
    const [head] = await this.unitOfWork.read(licenseeId, (query) =>
      query<{ number: string; hash: Buffer }>({
        text: 'SELECT number, hash FROM audit_entries WHERE licensee_id = $1 ORDER BY number DESC LIMIT 1',
        values: [licenseeId],
      }),
    );
    const last = (await this.read(licenseeId)).seals.at(-1);
    if (!head || Number(head.number) <= (last?.number ?? 0)) return;
    const seal = { number: Number(head.number), hash: head.hash.toString('hex'), at: this.clock.now().toISOString() };
    await mkdir(this.directory, { recursive: true });
    const line = JSON.stringify({ ...seal, signature: this.sign(licenseeId, seal).toString('hex') });
    await appendFile(this.fileOf(licenseeId), `${line}\n`, { mode: 0o600 });
    this.logger.log({ licensee: licenseeId, ...seal }, 'The audit chain was sealed');
  }

  async read(licenseeId: string): Promise<KeptSeals> {
    const lines = (await this.textOf(licenseeId)).split('\n').filter((line) => line !== '');
    const seals = lines.flatMap((line) => this.open(licenseeId, line) ?? []);
    return { seals, forged: lines.length - seals.length };
  }

  private open(licenseeId: string, line: string): AuditSeal | null {
    const { number, hash, at, signature } = parsed(line);
    const seal = { number: Number(number), hash: String(hash), at: String(at) };
    const given = Buffer.from(String(signature), 'hex');
    const right = this.sign(licenseeId, seal);
    return given.length === right.length && timingSafeEqual(given, right) ? seal : null;
  }

  private sign(licenseeId: string, { number, hash, at }: AuditSeal): Buffer {
    return createHmac('sha256', this.secrets.key('audit-seals'))
      .update(JSON.stringify([licenseeId, number, hash, at]))
      .digest();
  }

  private async textOf(licenseeId: string): Promise<string> {
    try {
      return await readFile(this.fileOf(licenseeId), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    }
  }

  private fileOf(licenseeId: string): string {
    return join(this.directory, `${licenseeId}.jsonl`);
  }
}

/** A line that is no JSON has no signature of ours. */
function parsed(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
