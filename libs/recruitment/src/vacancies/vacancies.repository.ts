import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { VacancyEntity } from './vacancy.entity';

type NewVacancy = Pick<VacancyEntity, 'id' | 'personId'> & Partial<VacancyEntity>;

export interface VacancyPage {
  readonly offset: number;
  readonly limit: number;
}

/** Rows of adverts, within one licensee's transaction. */
@Injectable()
export class VacanciesRepository {
  async find(tx: Transaction, id: string): Promise<VacancyEntity | null> {
    return tx.manager.findOneBy(VacancyEntity, { licenseeId: tx.licenseeId, id });
  }

  /** The same, locked until the transaction ends: two changes at once wait for each other. */
  async findForUpdate(tx: Transaction, id: string): Promise<VacancyEntity | null> {
    return tx.manager.findOne(VacancyEntity, {
      where: { licenseeId: tx.licenseeId, id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Of one that is known to be there. */
  async get(tx: Transaction, id: string): Promise<VacancyEntity> {
    return tx.manager.findOneByOrFail(VacancyEntity, { licenseeId: tx.licenseeId, id });
  }

  /** Holds back who else begins an advert of the same employer's until the transaction ends. */
  async lockOwner(tx: Transaction, personId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('adverts:' || $1 || $2, 0))`, [
      tx.licenseeId,
      personId,
    ]);
  }

  async countDrafts(tx: Transaction, personId: string): Promise<number> {
    return tx.manager.countBy(VacancyEntity, { licenseeId: tx.licenseeId, personId, state: 'draft' });
  }

  /** Takes a draft out. */
  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.manager.delete(VacancyEntity, { licenseeId: tx.licenseeId, id, state: 'draft' });
  }

  /** One employer's adverts, last changed first. */
  async listByPerson(tx: Transaction, personId: string, { offset, limit }: VacancyPage): Promise<VacancyEntity[]> {
    return tx.manager.find(VacancyEntity, {
      where: { licenseeId: tx.licenseeId, personId },
      order: { updatedAt: 'DESC', id: 'DESC' },
      skip: offset,
      take: limit,
    });
  }

  async countByPerson(tx: Transaction, personId: string): Promise<number> {
    return tx.manager.countBy(VacancyEntity, { licenseeId: tx.licenseeId, personId });
  }

  async add(tx: Transaction, vacancies: readonly NewVacancy[]): Promise<void> {
    const rows = vacancies.map((vacancy) => ({ ...vacancy, licenseeId: tx.licenseeId }));
    await tx.manager.insert(VacancyEntity, rows);
  }

  /** Writes changes to an advert that this transaction holds locked, and answers how it stands then. */
  async update(
    tx: Transaction,
    vacancy: VacancyEntity,
    change: { readonly columns: Partial<VacancyEntity>; readonly at: Date },
  ): Promise<VacancyEntity> {
    const key = { licenseeId: tx.licenseeId, id: vacancy.id };
    const columns = { ...change.columns, updatedAt: change.at, version: vacancy.version + 1 };
    await tx.manager.update(VacancyEntity, key, columns);
    return tx.manager.findOneByOrFail(VacancyEntity, key);
  }

  /** Those of `ids` that PAs may see now; all of the register's when no ids are given. By id. */
  async listOpen(tx: Transaction, ids?: readonly string[]): Promise<VacancyEntity[]> {
    const query = tx.manager
      .createQueryBuilder(VacancyEntity, 'vacancy')
      .where('vacancy.licenseeId = :licenseeId AND vacancy.isOpen', { licenseeId: tx.licenseeId });
    if (ids) query.andWhere('vacancy.id = ANY (:ids)', { ids });
    return query.orderBy('vacancy.id').getMany();
  }
}
