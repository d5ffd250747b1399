import { createHash } from 'node:crypto';
import { hashOfToken, type Secrets } from '@pa/platform';
import { daysBefore } from '../random/days';
import { seededId } from '../random/seeded-id';

/** Letters and digits of codes: none that is taken for another. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const CARRY_CARDS = ['approved', 'suspended'];

interface CardsToMake {
  readonly licenseeId: string;
  readonly now: Date;
  readonly secrets: Secrets;
}

/** Cards of PAs who are or were approved. The codes are made up, and the same at every load. */
export function cardRows(
  standings: ReadonlyArray<Readonly<Record<string, unknown>>>,
  { licenseeId, now, secrets }: CardsToMake,
): Array<Record<string, unknown>> {
  return standings
    .filter(({ state }) => CARRY_CARDS.includes(String(state)))
    .map(({ person_id }) => {
      const code = codeOf(String(person_id));
      return {
        licensee_id: licenseeId,
        id: seededId(`${String(person_id)}/card`),
        person_id,
        code_sealed: secrets.seal(licenseeId, code, 'approval_cards.code_sealed'),
        code_hash: hashOfToken(code),
        made_at: daysBefore(now, 30),
      };
    });
}

function codeOf(personId: string): string {
  const bytes = createHash('sha256').update(`${personId}/card`).digest().subarray(0, LENGTH);
  return [...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}
