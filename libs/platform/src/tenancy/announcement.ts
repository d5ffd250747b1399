import type { RegisterRole } from '../access/actor';

/** Plain words for people of a register, at the top of their pages for some days. Written by operators or by its managers. */
export interface Announcement {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  /** ISO days, both included. */
  readonly from: string;
  readonly until: string;
  /** ISO moment at which somebody ended it before its last day. */
  readonly endedAt: string | null;
  readonly roles: readonly RegisterRole[];
  /** The registers at which it shows; null for all of them. A register's own names none. */
  readonly registers: readonly string[] | null;
}
