import { Injectable } from '@nestjs/common';
import { CONSENT_WORDING, NO_NEEDS } from '@pa/accounts';
import type { Transaction } from '@pa/platform';
import { needsWithAnswers, type EmployerDetails } from '@pa/register';
import { generateAssisted, generatePairs, generateRepresentatives, type ActingPair } from '../acting/generate-acting';
import type { DemonstrationEmployer } from '../employers/generate-employers';
import { daysAfter, daysBefore } from '../random/days';
import { seededId } from '../random/seeded-id';
import type { DemonstrationRegister } from '../registers';
import { personId, personRow, type LoadingFor } from './person-row';
import { columnsOf, RowsRepository } from './rows.repository';

const CONSENTS = ['in-person', 'by-phone', 'by-letter', 'with-interpreter', 'in-person', 'by-phone'];
const NOTES = [
  { words: 'Please call me. My nephew says I must not change my PA. Mornings are good.', answerBy: 'phone' },
  { words: 'Can you send me the list of PAs on paper?', answerBy: 'page' },
];

export interface ActingToLoad {
  readonly register: DemonstrationRegister;
  readonly employers: readonly DemonstrationEmployer[];
  readonly loading: LoadingFor;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Ids of known people. */
  readonly coordinator: string;
  readonly representative: string;
}

/** People who act for employers, accounts that staff run, how people need to be written to, and notes to staff. */
@Injectable()
export class DemonstrationActing {
  constructor(private readonly rows: RowsRepository) {}

  /** Answers how many people were added. */
  async load(tx: Transaction, all: ActingToLoad): Promise<number> {
    const { register, loading } = all;
    const representatives = generateRepresentatives(register);
    const assisted = generateAssisted(register);
    const people = [
      ...representatives.map((person) => personRow({ ...person, role: 'representative' }, loading)),
      ...assisted.map((person) => ({ ...personRow({ ...person, role: 'employer' }, loading), ...NO_ADDRESS })),
    ];
    await this.rows.insertInto(
      tx,
      'people',
      people.map((person) => columnsOf(person)),
    );
    await this.addPairs(tx, all, [all.representative, ...representatives.map(({ key }) => personId(key))]);
    await this.addAssisted(
      tx,
      all,
      assisted.map(({ key }) => key),
    );
    await this.addNeeds(tx, all);
    await this.addNotes(tx, all);
    return people.length;
  }

  private async addPairs(tx: Transaction, all: ActingToLoad, representatives: readonly string[]): Promise<void> {
    const pairs = generatePairs(all.register, all.employers.length);
    const rows = pairs.map((pair) => pairRow(pair, all, representatives[pair.representative] ?? ''));
    await this.rows.insertInto(tx, 'representations', rows);
  }

  private async addAssisted(tx: Transaction, all: ActingToLoad, keys: readonly string[]): Promise<void> {
    const { loading, today, coordinator } = all;
    const rows = keys.map((key, index) => ({
      licensee_id: loading.licenseeId,
      id: seededId(`${key}/account`),
      person_id: personId(key),
      made_by: coordinator,
      consent_how: CONSENTS[index % CONSENTS.length],
      consented_on: daysAfter(today, -30 - index * 9),
      consent_wording: CONSENT_WORDING.version,
      created_at: daysBefore(loading.now, 30 + index * 9),
    }));
    await this.rows.insertInto(tx, 'assisted_accounts', rows);
  }

  /** What employers told on their page is kept here; every fourth is due to be asked again. */
  private async addNeeds(tx: Transaction, { employers, loading, today }: ActingToLoad): Promise<void> {
    const telling = employers.filter(({ details }) => details && details.communicationNeeds.length > 0);
    const rows = telling.map(({ key, joined, details }, index) => ({
      licensee_id: loading.licenseeId,
      id: seededId(`${key}/needs`),
      person_id: personId(key),
      needs_sealed: loading.secrets.seal(loading.licenseeId, needsText(details)),
      review_on: daysAfter(today, index % 4 === 0 ? -3 : 200),
      reminded_at: index % 4 === 0 ? daysBefore(loading.now, 3) : null,
      updated_at: daysBefore(loading.now, joined),
      updated_by: personId(key),
    }));
    await this.rows.insertInto(tx, 'communication_needs', rows);
  }

  private async addNotes(tx: Transaction, { employers, loading }: ActingToLoad): Promise<void> {
    const rows = NOTES.slice(0, employers.length).map(({ words, answerBy }, index) => ({
      licensee_id: loading.licenseeId,
      id: seededId(`${employers[index]?.key}/note`),
      person_id: personId(employers[index]?.key ?? ''),
      state: 'new',
      words_sealed: loading.secrets.seal(loading.licenseeId, words),
      answer_by: answerBy,
      created_at: daysBefore(loading.now, 1 + index),
    }));
    await this.rows.insertInto(tx, 'notes_to_staff', rows);
  }
}

const NO_ADDRESS = { emailSealed: null, emailIndex: null, emailVerifiedAt: null };

function needsText(details: EmployerDetails | null): string {
  return JSON.stringify(details ? needsWithAnswers(NO_NEEDS, details) : NO_NEEDS);
}

function pairRow(pair: ActingPair, all: ActingToLoad, representativeId: string): Record<string, unknown> {
  const { employers, loading, today, coordinator } = all;
  const { now } = loading;
  const employerId = personId(employers[pair.employer]?.key ?? '');
  const isOwn = pair.evidence === 'own-act';
  const began = daysBefore(now, 60);
  return {
    licensee_id: loading.licenseeId,
    id: seededId(pair.key),
    employer_id: employerId,
    representative_id: representativeId,
    state: pair.state,
    basis: pair.basis,
    power: pair.power,
    evidence: pair.evidence,
    evidence_by: isOwn ? null : coordinator,
    evidence_on: daysAfter(today, -62),
    scopes: pair.scopes,
    until_day: daysAfter(today, pair.endsIn),
    invite_until: daysBefore(now, 46),
    invited_by: isOwn ? employerId : coordinator,
    created_at: began,
    accepted_at: daysBefore(now, 59),
    ended_at: pair.state === 'active' ? null : daysBefore(now, 2),
    ended_as: { active: null, suspended: 'employer', expired: 'calendar' }[pair.state],
    review_due_on: pair.state === 'suspended' ? daysAfter(today, 3) : null,
    warned_days: pair.endsIn <= 7 && pair.endsIn > 0 ? 7 : null,
    version: 1,
  };
}
