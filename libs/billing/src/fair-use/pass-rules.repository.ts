import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { NO_RULES, type PassRules } from './pass-rules';

interface Row {
  readonly contacts_1: number | null;
  readonly contacts_3: number | null;
  readonly contacts_6: number | null;
  readonly contacts_12: number | null;
  readonly extend_days: number | null;
  readonly extend_below: number | null;
  readonly extend_unanswered: boolean;
  readonly pause_disputed: boolean;
}

/** A register's rules of fair use, beside its terms, within one licensee's transaction. */
@Injectable()
export class PassRulesRepository {
  async get(tx: Transaction): Promise<PassRules> {
    const [row] = await tx.query<Row>(
      `SELECT contacts_1, contacts_3, contacts_6, contacts_12, extend_days, extend_below, extend_unanswered,
              pause_disputed FROM pass_terms WHERE licensee_id = $1`,
      [tx.licenseeId],
    );
    if (!row) return NO_RULES;
    return {
      contacts: { 1: row.contacts_1, 3: row.contacts_3, 6: row.contacts_6, 12: row.contacts_12 },
      extendDays: row.extend_days,
      extendBelow: row.extend_below,
      extendsUnanswered: row.extend_unanswered,
      pausesDisputed: row.pause_disputed,
    };
  }

  async save(tx: Transaction, rules: PassRules): Promise<void> {
    const { contacts, extendDays, extendBelow, extendsUnanswered, pausesDisputed } = rules;
    await tx.query(
      `INSERT INTO pass_terms (licensee_id, contacts_1, contacts_3, contacts_6, contacts_12, extend_days, extend_below,
                               extend_unanswered, pause_disputed)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (licensee_id) DO UPDATE SET contacts_1 = excluded.contacts_1, contacts_3 = excluded.contacts_3,
         contacts_6 = excluded.contacts_6, contacts_12 = excluded.contacts_12, extend_days = excluded.extend_days,
         extend_below = excluded.extend_below, extend_unanswered = excluded.extend_unanswered,
         pause_disputed = excluded.pause_disputed`,
      [
        ...[tx.licenseeId, contacts[1], contacts[3], contacts[6], contacts[12]],
        ...[extendDays, extendBelow, extendsUnanswered, pausesDisputed],
      ],
    );
  }
}
