import { deleteRows, type Clear, type RetentionRule } from './retention-rule';

const clearSessions: Clear = async (tx, { before, limit }) =>
  (
    await tx.query(
      'DELETE FROM sessions WHERE sid IN (SELECT sid FROM sessions WHERE expire < $1 LIMIT $2) RETURNING 1',
      [before, limit],
    )
  ).length;

const clearCountedTries: Clear = async (tx, { before, limit }) =>
  (
    await tx.query(
      'DELETE FROM rate_limits WHERE key IN (SELECT key FROM rate_limits WHERE expire < $1 LIMIT $2) RETURNING 1',
      [before.getTime(), limit],
    )
  ).length;

/** The platform's lines of the schedule. */
export const platformRetention: readonly RetentionRule[] = [
  {
    key: 'platform.for-good',
    what: 'Tables that hold nothing about a person',
    keep: 'while it is used',
    from: 'as long as the register runs',
    then: 'deleted',
    why: 'The register cannot run without them.',
  },
  {
    key: 'platform.sessions',
    what: 'The record that a browser is signed in',
    keep: { hours: 1 },
    from: 'after the sign-in ends',
    then: 'deleted',
    why: 'It is of no use once the sign-in has ended.',
    clear: clearSessions,
  },
  {
    key: 'platform.counted-tries',
    what: 'Counts of how often something was tried',
    keep: { hours: 1 },
    from: 'after the count no longer matters',
    then: 'deleted',
    why: 'They keep machines from guessing passwords, for minutes or hours.',
    clear: clearCountedTries,
  },
  {
    key: 'platform.set-aside-events',
    what: 'Work that failed too often: ids only',
    keep: { days: 30 },
    from: 'after it was set aside',
    then: 'deleted',
    why: 'Long enough for somebody to look why.',
    clear: deleteRows({ table: 'outbox', since: 't.set_aside_at', whose: null }),
  },
];
