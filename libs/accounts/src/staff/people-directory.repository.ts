import { Injectable } from '@nestjs/common';
import { Secrets, type RegisterRole, type Transaction } from '@pa/platform';
import { normaliseName, normaliseSurname, normaliseTelephone } from '../contact-details/normalise';
import { normaliseEmail } from '../email-address';

export const PEOPLE_PAGE_SIZE = 50;
export const STANDINGS = ['good', 'suspended', 'not-confirmed'] as const;
export type StandingName = (typeof STANDINGS)[number];

export interface PeopleQuery {
  /** An email address, a telephone number or a name, as typed. */
  readonly find: string;
  readonly role: RegisterRole | null;
  readonly standing: StandingName | null;
  readonly order: 'newest' | 'name';
  readonly page: number;
}

/** A line of the list. */
export interface ListedPerson {
  readonly id: string;
  readonly displayName: string;
  readonly roles: readonly RegisterRole[];
  readonly standing: StandingName;
  readonly createdAt: Date;
}

/** Counts of one person's ways in, for staff. */
export interface WaysInCounts {
  readonly sessions: number;
  readonly tokens: number;
}

const STANDING_SQL = `CASE WHEN p.suspended_at IS NOT NULL THEN 'suspended'
  WHEN p.email_index IS NOT NULL AND p.email_verified_at IS NULL THEN 'not-confirmed' ELSE 'good' END`;

/** Names and numbers are matched blind; the name that others see is matched from its start. */
const WHERE = `p.licensee_id = $1
  AND ($2::boolean OR p.email_index = $3 OR p.name_index = $4 OR p.surname_index = $5
    OR ($6::text IS NOT NULL AND lower(p.display_name) LIKE $6)
    OR EXISTS (SELECT 1 FROM contact_details c
                WHERE c.licensee_id = p.licensee_id AND c.person_id = p.id AND c.telephone_index = $7))
  AND ($8::text IS NULL OR $8 = ANY (p.roles))
  AND ($9::text IS NULL OR ${STANDING_SQL} = $9)`;

const ORDERS = { newest: 'p.id DESC', name: 'lower(p.display_name), p.id' } as const;

/** Finds people for staff. */
@Injectable()
export class PeopleDirectoryRepository {
  constructor(private readonly secrets: Secrets) {}

  async count(tx: Transaction, query: PeopleQuery): Promise<number> {
    const [row] = await tx.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM people p WHERE ${WHERE}`,
      this.valuesOf(tx.licenseeId, query),
    );
    return row?.total ?? 0;
  }

  async list(tx: Transaction, query: PeopleQuery): Promise<ListedPerson[]> {
    return tx.query<ListedPerson>(
      `SELECT p.id, p.display_name AS "displayName", p.roles, ${STANDING_SQL} AS standing, p.created_at AS "createdAt"
         FROM people p WHERE ${WHERE} ORDER BY ${ORDERS[query.order]} LIMIT ${PEOPLE_PAGE_SIZE} OFFSET $10`,
      [...this.valuesOf(tx.licenseeId, query), (query.page - 1) * PEOPLE_PAGE_SIZE],
    );
  }

  async find(tx: Transaction, id: string): Promise<ListedPerson | null> {
    const rows = await tx.query<ListedPerson>(
      `SELECT p.id, p.display_name AS "displayName", p.roles, ${STANDING_SQL} AS standing, p.created_at AS "createdAt"
         FROM people p WHERE p.licensee_id = $1 AND p.id = $2`,
      [tx.licenseeId, id],
    );
    return rows[0] ?? null;
  }

  async countWaysIn(tx: Transaction, personId: string, at: Date): Promise<WaysInCounts> {
    const [row] = await tx.query<WaysInCounts>(
      `SELECT (SELECT count(*)::int FROM browser_sessions s
                WHERE s.licensee_id = $1 AND s.person_id = $2 AND s.expires_at > $3) AS sessions,
              (SELECT count(*)::int FROM access_tokens t
                WHERE t.licensee_id = $1 AND t.person_id = $2 AND t.revoked_at IS NULL AND t.expires_at > $3) AS tokens`,
      [tx.licenseeId, personId, at],
    );
    return row ?? { sessions: 0, tokens: 0 };
  }

  private valuesOf(licenseeId: string, { find, role, standing }: PeopleQuery): unknown[] {
    const text = find.trim();
    const index = (purpose: string, value: string | null) =>
      value === null || value === '' ? null : this.secrets.blindIndex(licenseeId, purpose, value);
    const isAddress = text.includes('@');
    const telephone = isAddress ? null : normaliseTelephone(text);
    const name = isAddress || telephone ? null : normaliseName(text);
    return [
      licenseeId,
      text === '',
      index('email', isAddress ? normaliseEmail(text) : null),
      index('name', name),
      index('surname', name && (name.includes(' ') ? null : normaliseSurname(text))),
      name ? `${likeText(text.toLowerCase())}%` : null,
      index('telephone', telephone),
      role,
      standing,
    ];
  }
}

/** What LIKE would take for a wildcard is meant as it stands. */
function likeText(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
