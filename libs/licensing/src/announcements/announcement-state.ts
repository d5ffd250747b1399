import { localDay } from '@pa/accounts';
import type { Announcement, Role } from '@pa/platform';

export type AnnouncementState = 'showing' | 'to-come' | 'over';

/** How an announcement stands at a moment; its days are those of the registers. */
export function stateOf({ from, until, endedAt }: Announcement, at: Date): AnnouncementState {
  const today = localDay(at);
  if (endedAt !== null || until < today) return 'over';
  return from > today ? 'to-come' : 'showing';
}

/** Whether an announcement of the platform, or of a register itself, is meant for somebody there. */
export function isFor(announcement: Announcement, { roles, licenseeId }: Reader): boolean {
  return isAtRegister(announcement, licenseeId) && announcement.roles.some((role) => roles.includes(role));
}

export function isAtRegister({ registers }: Announcement, licenseeId: string): boolean {
  return registers === null || registers.includes(licenseeId);
}

interface Reader {
  readonly roles: readonly Role[];
  readonly licenseeId: string;
}
