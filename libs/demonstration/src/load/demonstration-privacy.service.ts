import { Injectable } from '@nestjs/common';
import { CONSENT_WORDINGS, currentVersion, textHash, type ConsentKey } from '@pa/accounts';
import type { Transaction } from '@pa/platform';
import { daysAfter, daysBefore } from '../random/days';
import { seededId } from '../random/seeded-id';
import type { LoadingFor } from './person-row';
import { RowsRepository } from './rows.repository';

/** What everybody said yes to as they joined; employers to more. */
const OF_EVERYONE: readonly ConsentKey[] = ['terms', 'privacy-notice'];
const OF_EMPLOYERS: readonly ConsentKey[] = ['sensitive-facts'];
/** PAs who said their sex. */
const SAID_THEIR_SEX = 'said-their-sex';
/** Asked so many days ago: the older one is soon due. */
const WISHES = [
  { daysAgo: 3, words: 'You have me down as hiring for my child. It is for myself.' },
  { daysAgo: 24, words: 'My first name has two n: Annie, not Anie.' },
];
const DAYS_TO_ANSWER = 30;

/** What people said yes to, and what some ask to have put right. */
@Injectable()
export class DemonstrationPrivacy {
  constructor(private readonly rows: RowsRepository) {}

  /** `asking` are the people whose wishes wait for staff. */
  async load(
    tx: Transaction,
    { loading, today, asking }: { loading: LoadingFor; today: string; asking: readonly string[] },
  ): Promise<void> {
    for (const key of OF_EVERYONE) await this.addConsent(tx, key, null);
    for (const key of OF_EMPLOYERS) await this.addConsent(tx, key, 'employer');
    await this.addConsent(tx, 'sensitive-facts', SAID_THEIR_SEX);
    const wishes = WISHES.slice(0, asking.length).map(({ daysAgo, words }, index) => ({
      licensee_id: loading.licenseeId,
      id: seededId(`${asking[index]}/wish`),
      person_id: asking[index],
      words_sealed: loading.secrets.seal(loading.licenseeId, words),
      asked_at: daysBefore(loading.now, daysAgo),
      due_on: daysAfter(today, DAYS_TO_ANSWER - daysAgo),
    }));
    await this.rows.insertInto(tx, 'correction_requests', wishes);
  }

  /** One statement for everyone who has a role, who said their sex and has none of it, or for all. */
  private async addConsent(tx: Transaction, key: ConsentKey, whose: string | null): Promise<void> {
    const version = currentVersion(key);
    if (!CONSENT_WORDINGS[key].versions[version - 1]) throw new RangeError(`There are no words for ${key}`);
    await tx.query(
      `INSERT INTO consents (licensee_id, id, person_id, wording, version, text_hash, given_at, given_by, given_as)
       SELECT p.licensee_id, md5(p.id::text || $2)::uuid, p.id, $2, $3, $4, p.created_at, p.id, 'self'
         FROM people p WHERE p.licensee_id = $1 AND ($5::text IS NULL OR $5 = ANY (p.roles)
               OR ($5 = '${SAID_THEIR_SEX}' AND NOT 'employer' = ANY (p.roles) AND EXISTS (
                     SELECT 1 FROM pa_profiles a WHERE a.licensee_id = $1 AND a.person_id = p.id AND a.sex_sealed IS NOT NULL)))`,
      [tx.licenseeId, key, version, textHash(key, version), whose],
    );
  }
}
