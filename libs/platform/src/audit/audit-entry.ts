import { createHash } from 'node:crypto';
import type { Actor } from '../access/actor';

/** Ids, counts and keys. Never a name, an address, or anything that somebody wrote. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null>>;

/** One privileged act, as the service that does it tells of it. */
export interface AuditAct {
  /** Who asked; null for the register itself, such as a job. */
  readonly actor: Actor | null;
  /** "<area>.<past-tense-deed>", such as "accounts.person-suspended". */
  readonly act: string;
  /** What it was done to: "person", "representation", "session" … and its id. */
  readonly subject: { readonly kind: string; readonly id: string };
  readonly details?: AuditDetails;
}

/** One link of a register's chain, as it is kept. */
export interface AuditEntry {
  readonly id: string;
  /** Counted from 1 without a gap in each register. */
  readonly number: number;
  readonly at: Date;
  readonly act: string;
  /** Whose hands it was; null for the register itself. */
  readonly doerId: string | null;
  /** The person it was done for, when someone acted for another. */
  readonly forId: string | null;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** JSON, byte for byte as it was hashed. */
  readonly details: string;
}

/** What the first link of a chain stands on. */
export const NO_HASH = Buffer.alloc(32);

/** The hash of a link: SHA-256 over everything in it, the register it is of and the hash of the link before. */
export function hashOfEntry(licenseeId: string, entry: AuditEntry, previous: Buffer): Buffer {
  const told = [
    licenseeId,
    entry.id,
    entry.number,
    entry.at.toISOString(),
    entry.act,
    entry.doerId,
    entry.forId,
    entry.subjectKind,
    entry.subjectId,
    entry.details,
    previous.toString('hex'),
  ];
  return createHash('sha256').update(JSON.stringify(told)).digest();
}

/** Details as text: the same details give the same text, in whatever order they were named. */
export function textOfDetails(details: AuditDetails = {}): string {
  return JSON.stringify(Object.fromEntries(Object.entries(details).sort(([a], [b]) => (a < b ? -1 : 1))));
}
