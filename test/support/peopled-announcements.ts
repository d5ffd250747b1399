import { Announcements } from '@pa/licensing';
import { PLATFORM_ID, type Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { TestApp } from './app';

/** What an address can name of announcements. */
export interface AnnouncementIds {
  /** The register's own; it is still to come, so that it stands on no page but its manager's. */
  readonly announcementId: string;
}

const WORDS = {
  title: 'Closed on Monday',
  words: 'Nobody answers the telephone on Monday.',
  from: '2098-01-01',
  until: '2098-12-31',
  roles: ['auditor'],
  registers: null,
} as const;

/** One of the register's, and one of the platform's with the register's own id, by which the operators' routes are tried. */
export async function fillAnnouncements({ app }: TestApp, manager: Actor, operator: Actor): Promise<AnnouncementIds> {
  const announcementId = newId();
  await app.get(Announcements).write(manager, { id: announcementId, ...WORDS });
  await app.get(Announcements).write(operator, { id: manager.licenseeId, ...WORDS });
  return { announcementId };
}

/** Where operators are at home. */
export const PLATFORM_HOME = { id: PLATFORM_ID, host: 'localhost', canary: 'Platformcanary' };
