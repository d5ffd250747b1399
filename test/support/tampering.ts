import fc from 'fast-check';
import type { Client } from 'pg';
import { hashOfEntry, NO_HASH, type AuditEntry } from '../../libs/platform/src/audit/audit-entry';

/** One way to falsify a chain, tried on the line with this number by somebody who is the superuser. */
export interface Tampering {
  readonly how: string;
  readonly number: number;
  /** The last number of the chain. */
  readonly last: number;
}

const SOMEBODY = '018f0000-0000-7000-8000-00000000beef';

/** What is set in one line; each is another value than the one that was there. */
const CHANGES: Readonly<Record<string, string>> = {
  'another act': `act = 'tests.another-act'`,
  'another doer': `doer_id = '${SOMEBODY}'`,
  'nobody did it': `doer_id = CASE WHEN doer_id IS NULL THEN '${SOMEBODY}'::uuid END`,
  'for somebody else': `for_id = '${SOMEBODY}'`,
  'another kind of subject': `subject_kind = 'nothing'`,
  'another subject': `subject_id = '${SOMEBODY}'`,
  'other details': `details = '{"reason":"other"}'`,
  'details in another order': `details = '{"b":1,"a":1}'`,
  'a space in the details': `details = details || ' '`,
  'a moment earlier': `at = at - interval '1 millisecond'`,
  'another id': `id = '${SOMEBODY}'`,
  'another hash': `hash = sha256(hash)`,
  'another hash before': `previous_hash = sha256(previous_hash)`,
  'no hash before': `previous_hash = decode('ff', 'hex')`,
};

export const TAMPERINGS = [...Object.keys(CHANGES), 'taken out', 'swapped', 'moved to the end', 'cut off', 'rewritten'];

export function anyTampering(last: number): fc.Arbitrary<Tampering> {
  return fc.record({
    how: fc.constantFrom(...TAMPERINGS),
    number: fc.integer({ min: 1, max: last }),
    last: fc.constant(last),
  });
}

/** Falsifies the chain. Whoever can do this owns the database; only the seals are out of their reach. */
export async function tamper(superuser: Client, licenseeId: string, tampering: Tampering): Promise<void> {
  const { how, number, last } = tampering;
  const run = (sql: string, ...more: unknown[]) => superuser.query(sql, [licenseeId, ...more]);
  const renumber = (from: number, to: number) =>
    run('UPDATE audit_entries SET number = $3 WHERE licensee_id = $1 AND number = $2', from, to);
  if (CHANGES[how])
    return void (await run(`UPDATE audit_entries SET ${CHANGES[how]} WHERE licensee_id = $1 AND number = $2`, number));
  if (how === 'taken out')
    return void (await run('DELETE FROM audit_entries WHERE licensee_id = $1 AND number = $2', number));
  if (how === 'cut off')
    return void (await run('DELETE FROM audit_entries WHERE licensee_id = $1 AND number >= $2', number));
  if (how === 'moved to the end') return void (await renumber(number, last + 1));
  if (how === 'rewritten') return rewrite(superuser, licenseeId, number);
  const other = number === last ? number - 1 : number + 1;
  await renumber(number, last + 1);
  await renumber(other, number);
  await renumber(last + 1, other);
}

interface Row {
  readonly id: string;
  readonly number: string;
  readonly at: Date;
  readonly act: string;
  readonly doer_id: string | null;
  readonly for_id: string | null;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly details: string;
}

/** The cleverest: one line is changed, and every hash from there on is reckoned anew. */
async function rewrite(superuser: Client, licenseeId: string, from: number): Promise<void> {
  const { rows } = await superuser.query<Row>('SELECT * FROM audit_entries WHERE licensee_id = $1 ORDER BY number', [
    licenseeId,
  ]);
  let previous: Buffer = NO_HASH;
  for (const row of rows) {
    const entry = entryOf(row, Number(row.number) === from ? 'tests.rewritten' : row.act);
    const hash = hashOfEntry(licenseeId, entry, previous);
    await superuser.query(
      'UPDATE audit_entries SET act = $3, previous_hash = $4, hash = $5 WHERE licensee_id = $1 AND number = $2',
      [licenseeId, entry.number, entry.act, previous, hash],
    );
    previous = hash;
  }
}

function entryOf(row: Row, act: string): AuditEntry {
  const { id, at, doer_id: doerId, for_id: forId, subject_kind: subjectKind, subject_id: subjectId, details } = row;
  return { id, number: Number(row.number), at, act, doerId, forId, subjectKind, subjectId, details };
}
