import type { Licensee } from './licensee';

/** The platform's own row among the licensees: there is one, made by a migration, and its id is the same everywhere. */
export const PLATFORM_ID = '01890000-0000-7000-8000-0000000000f1';

/**
 * Whether this is the platform itself, where operators are at home: they sign in like anybody, with people, sessions and an
 * audit of their own, and find no register's people there.
 */
export function isPlatform(home: Pick<Licensee, 'id'> | null | undefined): boolean {
  return home?.id === PLATFORM_ID;
}
