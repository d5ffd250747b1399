import type { Role } from '@pa/platform';
import type { WayIn } from './way-in';

/** What is known of a device that somebody comes in with. */
export interface DeviceSeen {
  /** The secret in the device's own cookie; only a hash of it is kept. */
  readonly secret: string;
  /** "Chrome on Windows" */
  readonly name: string;
  /** The kept part of its address. */
  readonly network: string;
}

/** One session that begins. */
export interface NewSession {
  readonly id: string;
  readonly personId: string;
  readonly way: WayIn;
  readonly kept: boolean;
  readonly at: Date;
  readonly device: DeviceSeen;
}

/** Who a session or token belongs to, as the hot path reads it. */
export interface IdentityRow {
  readonly id: string;
  readonly display_name: string;
  readonly roles: Role[];
}

/** Who signs in; one whose account is closing comes back by it. */
export interface BegunIdentityRow extends IdentityRow {
  readonly closing_at: Date | null;
}

export interface SessionIdentityRow extends IdentityRow {
  readonly session_id: string;
  readonly kept: boolean;
  readonly started_at: Date;
  readonly last_used_at: Date;
}

export interface TokenIdentityRow extends IdentityRow {
  readonly token_id: string;
  readonly scopes: string[] | null;
  readonly strong: boolean;
  readonly proven_at: Date | null;
  readonly last_used_at: Date | null;
}

/** One session in a person's list. */
export interface OpenSession {
  readonly id: string;
  readonly way: WayIn;
  readonly device: string;
  readonly network: string;
  readonly started_at: Date;
  readonly last_used_at: Date;
}
