import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { DatedRule, OwnedRule } from './dated-rule';
import { isRuleKey, RULES } from './rule-keys';

/** A national row that a manager looked at, and until when that holds. */
export interface RuleReview {
  readonly rule_key: string;
  readonly valid_from: string;
  readonly review_by: string;
}

interface Row {
  readonly id: string;
  readonly rule_key: string;
  readonly number_value: number | null;
  readonly text_value: string | null;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly source_title: string;
  readonly source_url: string;
  readonly review_by: string;
  readonly notes: string;
}

const COLUMNS = `id, rule_key, number_value, text_value, valid_from::text, valid_to::text, source_title, source_url,
  review_by::text, notes`;
const DAYS_BETWEEN_ALARMS = 7;

interface Deed {
  readonly by: string;
  readonly at: Date;
}

/** A register's own rows, its managers' looks at national ones, and when they were last told. */
@Injectable()
export class DatedRulesRepository {
  /** Of two managers one comes after the other, so that rows are never laid over each other. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('dated-rules:' || $1, 0))`, [tx.licenseeId]);
  }

  /** Rows of keys that this release knows; a row of a key that is gone stays in the table and says nothing. */
  async listOwn(tx: Transaction): Promise<OwnedRule[]> {
    const rows = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM dated_rules WHERE licensee_id = $1 ORDER BY rule_key, valid_from`,
      [tx.licenseeId],
    );
    return rows.flatMap((row) => ruleOf(row) ?? []);
  }

  async listReviews(tx: Transaction): Promise<RuleReview[]> {
    return tx.query<RuleReview>(
      'SELECT rule_key, valid_from::text, review_by::text FROM dated_rule_reviews WHERE licensee_id = $1',
      [tx.licenseeId],
    );
  }

  async add(tx: Transaction, rule: DatedRule, { by, at }: Deed): Promise<string> {
    const id = newId();
    await tx.query(
      `INSERT INTO dated_rules (licensee_id, id, rule_key, number_value, text_value, valid_from, valid_to, source_title,
                                source_url, review_by, notes, entered_by, entered_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        tx.licenseeId,
        id,
        rule.key,
        typeof rule.value === 'number' ? rule.value : null,
        typeof rule.value === 'string' ? rule.value : null,
        rule.validFrom,
        rule.validTo,
        rule.source.title,
        rule.source.url,
        rule.reviewBy,
        rule.notes,
        by,
        at,
      ],
    );
    return id;
  }

  async endOn(tx: Transaction, id: string, lastDay: string): Promise<void> {
    await tx.query('UPDATE dated_rules SET valid_to = $3 WHERE licensee_id = $1 AND id = $2', [
      tx.licenseeId,
      id,
      lastDay,
    ]);
  }

  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.query('DELETE FROM dated_rules WHERE licensee_id = $1 AND id = $2', [tx.licenseeId, id]);
  }

  async reviewOwn(tx: Transaction, id: string, until: string): Promise<void> {
    await tx.query('UPDATE dated_rules SET review_by = $3 WHERE licensee_id = $1 AND id = $2', [
      tx.licenseeId,
      id,
      until,
    ]);
  }

  async reviewNational(tx: Transaction, review: RuleReview, { by, at }: Deed): Promise<void> {
    await tx.query(
      `INSERT INTO dated_rule_reviews (licensee_id, id, rule_key, valid_from, review_by, reviewed_by, reviewed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT ON CONSTRAINT dated_rule_reviews_once
       DO UPDATE SET review_by = EXCLUDED.review_by, reviewed_by = EXCLUDED.reviewed_by, reviewed_at = EXCLUDED.reviewed_at`,
      [tx.licenseeId, newId(), review.rule_key, review.valid_from, review.review_by, by, at],
    );
  }

  /** Whether the managers are to be told today: true for one asker in seven days, whoever else asks. */
  async claimAlarm(tx: Transaction, today: string): Promise<boolean> {
    const claimed = await tx.query(
      `INSERT INTO dated_rule_alarms AS a (licensee_id, id, told_on) VALUES ($1, $2, $3)
       ON CONFLICT ON CONSTRAINT dated_rule_alarms_one
       DO UPDATE SET told_on = EXCLUDED.told_on WHERE a.told_on <= EXCLUDED.told_on - ${DAYS_BETWEEN_ALARMS}
       RETURNING a.id`,
      [tx.licenseeId, newId(), today],
    );
    return claimed.length > 0;
  }
}

function ruleOf(row: Row): OwnedRule | null {
  if (!isRuleKey(row.rule_key)) return null;
  return {
    key: row.rule_key,
    value: row.number_value ?? row.text_value ?? '',
    unit: RULES[row.rule_key].unit,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    source: { title: row.source_title, url: row.source_url },
    reviewBy: row.review_by,
    notes: row.notes,
    ownId: row.id,
  };
}
