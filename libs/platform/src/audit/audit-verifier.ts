import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { hashOfEntry, NO_HASH } from './audit-entry';
import { AuditSeals, type AuditSeal } from './audit-seals';
import { AuditReader, type AuditLink } from './audit.reader';

/**
 * - `missing`: no line has this number, and later ones do
 * - `changed`: the line is not as it was written
 * - `out-of-place`: the line does not follow the one before
 * - `cut-off`: a seal says that the chain went on to here, and it does not
 * - `sealed-otherwise`: the line is not the one that was sealed
 * - `forged-seal`: a line of the seals' file is not ours; the number is how many
 */
export type AuditFault = 'missing' | 'changed' | 'out-of-place' | 'cut-off' | 'sealed-otherwise' | 'forged-seal';

export interface AuditProblem {
  readonly fault: AuditFault;
  readonly number: number;
}

/** What checking a whole chain found. */
export interface AuditVerdict {
  readonly at: Date;
  readonly checked: number;
  /** The newest seal that was compared; null where there is none yet. */
  readonly seal: AuditSeal | null;
  /** At most a hundred, oldest first. */
  readonly problems: readonly AuditProblem[];
}

const MOST_PROBLEMS = 100;

/** Checks a register's chain from its first line to its last, in stretches, and against the seals. */
@Injectable()
export class AuditVerifier {
  constructor(
    private readonly reader: AuditReader,
    private readonly seals: AuditSeals,
    private readonly clock: Clock,
  ) {}

  async verify(licenseeId: string): Promise<AuditVerdict> {
    // The seals first: a line that is added while we read can then only be newer than they are.
    const { seals, forged } = await this.seals.read(licenseeId);
    const check = new ChainCheck(licenseeId, seals);
    for await (const links of this.reader.stretches(licenseeId)) check.follow(links);
    const forgeries = forged > 0 ? [{ fault: 'forged-seal' as const, number: forged }] : [];
    return {
      at: this.clock.now(),
      checked: check.checked,
      seal: seals.at(-1) ?? null,
      problems: [...check.end(), ...forgeries].slice(0, MOST_PROBLEMS),
    };
  }
}

/** Walks one chain, link by link. */
export class ChainCheck {
  checked = 0;
  private last = 0;
  private lastHash: Buffer = NO_HASH;
  private readonly problems: AuditProblem[] = [];
  private readonly sealedHashes: ReadonlyMap<number, string>;

  constructor(
    private readonly licenseeId: string,
    private readonly seals: readonly AuditSeal[],
  ) {
    this.sealedHashes = new Map(seals.map(({ number, hash }) => [number, hash]));
  }

  follow(links: readonly AuditLink[]): void {
    for (const link of links) this.step(link);
  }

  end(): readonly AuditProblem[] {
    const beyond = this.seals.map(({ number }) => number).filter((number) => number > this.last);
    if (beyond.length > 0) this.tell('cut-off', Math.max(...beyond));
    return this.problems;
  }

  private step({ entry, previous, hash }: AuditLink): void {
    const { number } = entry;
    for (let missing = this.last + 1; missing < number && this.hasRoom(); missing++) this.tell('missing', missing);
    const isRight = hashOfEntry(this.licenseeId, entry, previous).equals(hash);
    const sealed = this.sealedHashes.get(number);
    if (!isRight) this.tell('changed', number);
    else if (number === this.last + 1 && !previous.equals(this.lastHash)) this.tell('out-of-place', number);
    else if (sealed !== undefined && sealed !== hash.toString('hex')) this.tell('sealed-otherwise', number);
    this.checked++;
    this.last = number;
    this.lastHash = hash;
  }

  private tell(fault: AuditFault, number: number): void {
    if (this.hasRoom()) this.problems.push({ fault, number });
  }

  private hasRoom(): boolean {
    return this.problems.length < MOST_PROBLEMS;
  }
}
