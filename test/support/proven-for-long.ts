import type { Client } from 'pg';

/**
 * What needs a fresh proof of who asks would be refused ten minutes after the signing in, and a walk over every page or
 * route takes longer than that on a slow machine. Everyone who is signed in now has proved it, as far as the clock goes, in
 * a day's time.
 */
export async function provenForLong(superuser: Client): Promise<void> {
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1_000);
  await superuser.query(
    `UPDATE sessions SET sess = jsonb_set(sess::jsonb, '{person,provenAt}', to_jsonb($1::text)) WHERE sess::jsonb ? 'person'`,
    [tomorrow.toISOString()],
  );
  await superuser.query('UPDATE access_tokens SET proven_at = $1 WHERE proven_at IS NOT NULL', [tomorrow]);
}
