import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { openVacancyOf, type OpenVacancy } from './open-vacancy';
import { VacanciesRepository } from './vacancies.repository';

/** What other libs may know of adverts: only those that are open now, and only what PAs may see. */
@Injectable()
export class VacanciesReader {
  constructor(private readonly vacancies: VacanciesRepository) {}

  /** All of a register's open adverts, or those of `ids` that are open; who is missing is not open. By id. */
  async listOpen(tx: Transaction, ids?: readonly string[]): Promise<OpenVacancy[]> {
    return (await this.vacancies.listOpen(tx, ids)).map(openVacancyOf);
  }

  /** A text that changes whenever an open advert changes, comes or goes: for who keeps a copy of them. */
  async openState(tx: Transaction): Promise<string> {
    const [row] = await tx.query<{ state: string }>(
      `SELECT count(*) || ':' || coalesce(bit_xor(hashtextextended(v.id::text || v.version, 0)), 0) AS state
         FROM vacancies v WHERE v.licensee_id = $1 AND v.is_open`,
      [tx.licenseeId],
    );
    return row?.state ?? '';
  }

  /** Which are open now and as which version, by id. */
  async openVersions(tx: Transaction): Promise<{ id: string; version: number }[]> {
    return tx.query(`SELECT v.id, v.version FROM vacancies v WHERE v.licensee_id = $1 AND v.is_open ORDER BY v.id`, [
      tx.licenseeId,
    ]);
  }

  /** Null when it is not open. */
  async findOpen(tx: Transaction, id: string): Promise<OpenVacancy | null> {
    return (await this.listOpen(tx, [id]))[0] ?? null;
  }

  /** Whose advert it is, open or not; null when there is none. */
  async ownerOf(tx: Transaction, id: string): Promise<string | null> {
    return (await this.vacancies.find(tx, id))?.personId ?? null;
  }
}
