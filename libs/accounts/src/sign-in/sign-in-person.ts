import type { Role } from '@pa/platform';
import type { FactorStatus } from '../factors/factor-status';

/** Who is about to sign in, with everything that decides how. Read in one query. */
export interface SignInPerson {
  readonly id: string;
  readonly licenseeId: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly passwordHash: string;
  readonly emailVerifiedAt: Date | null;
  readonly suspendedAt: Date | null;
  readonly factors: FactorStatus;
}
