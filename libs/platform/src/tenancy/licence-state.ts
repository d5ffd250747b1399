import { ForbiddenError } from '../errors/domain-error';
import type { Licensee } from './licensee';

/** What the licence of a register may be. All work as usual but the last two, in which people can only read and leave. */
export const LICENCE_STATES = ['trial', 'active', 'past-due', 'suspended', 'ended'] as const;
export type LicenceState = (typeof LICENCE_STATES)[number];

/** How a register's licence stands. */
export interface LicenceStanding {
  readonly state: LicenceState;
  /** ISO moment until which a register that is behind with its fee works as usual; only while it is past due. */
  readonly gracedUntil: string | null;
  /** ISO moment at which it ended; only once it has. */
  readonly endedAt?: string;
}

/** So long a register that has ended can still be read, by people who fetch what is theirs, before it may be erased. */
export const DAYS_TO_LEAVE = 90;

/** The ISO moment from which the operator may erase a register; null while its licence has not ended. */
export function erasableFrom(licence: LicenceStanding | undefined): string | null {
  if (licence?.state !== 'ended' || licence.endedAt === undefined) return null;
  return new Date(Date.parse(licence.endedAt) + DAYS_TO_LEAVE * 86_400_000).toISOString();
}

/** The register takes no changes just now: its licence is suspended or has ended. Nothing is lost by it. */
export class ReadOnlyRegisterError extends ForbiddenError {
  constructor() {
    super(
      'register-is-read-only',
      'This register takes no changes at the moment. You can still read, report or block someone, get a copy of your data and close your account.',
    );
  }
}

/** Whether a register takes no changes just now. */
export function isReadOnly({ licence }: Pick<Licensee, 'licence'>): boolean {
  return licence?.state === 'suspended' || licence?.state === 'ended';
}

/** @throws ReadOnlyRegisterError for a deed that changes something; also for what comes by another way than a route. */
export function refuseWhileReadOnly(licensee: Licensee | null): void {
  if (licensee && isReadOnly(licensee)) throw new ReadOnlyRegisterError();
}
