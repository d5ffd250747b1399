import { Injectable } from '@nestjs/common';
import { Secrets, type Transaction } from '@pa/platform';
import { PaProfilesRepository } from './pa-profiles.repository';

/** The 18th birthdays of PAs who are 16 or 17: sealed, so whose has come is found by opening them. They are few. */
@Injectable()
export class AdultDays {
  constructor(
    private readonly profiles: PaProfilesRepository,
    private readonly secrets: Secrets,
  ) {}

  /**
   * Seals what an earlier version kept in clear. Safe to repeat.
   * @throws Error when a row was not moved: nothing of this register is then
   */
  async sealClear(tx: Transaction): Promise<number> {
    const clear = (await this.profiles.listYoung(tx)).flatMap(({ id, day }) => (day === null ? [] : [{ id, day }]));
    for (const { id, day } of clear) {
      const isMoved = await this.profiles.sealAdultOn(tx, id, this.secrets.seal(tx.licenseeId, day));
      if (!isMoved) throw new Error(`The 18th birthday of profile ${id} was not sealed.`);
    }
    return clear.length;
  }

  /** Those who turned 18 by today: the date has done its work and goes. Answers whom. */
  async growUp(tx: Transaction, { at, today }: { at: Date; today: string }): Promise<string[]> {
    const young = await this.profiles.listYoung(tx);
    const grown = young.filter(({ day, sealed }) => {
      const on = sealed ? this.secrets.open(tx.licenseeId, sealed) : day;
      return on !== null && on <= today;
    });
    return this.profiles.growUp(tx, { ids: grown.map(({ id }) => id), at });
  }
}
