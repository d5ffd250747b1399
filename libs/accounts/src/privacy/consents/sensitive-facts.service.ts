import { Injectable } from '@nestjs/common';
import { doerOf, InvalidError, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { Consents } from './consents.service';

const KEY = 'sensitive-facts';
/** The field of a form or body in which somebody says yes. */
export const AGREES_FIELD = 'sensitiveFacts';

/**
 * Facts that say something about somebody's health are kept only with their yes (UK GDPR, article 9(2)(a)). Whoever saves some
 * asks here, in the transaction of the saving; who said yes before is not asked again.
 */
@Injectable()
export class SensitiveFacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly consents: Consents,
  ) {}

  /** Whether a page has to ask. */
  async isAgreed({ licenseeId, personId }: Actor): Promise<boolean> {
    return this.unitOfWork.run(licenseeId, (tx) => this.consents.stands(tx, personId, KEY));
  }

  /** @throws InvalidError beside the tick, when it is neither there now nor was before */
  async agree(tx: Transaction, actor: Actor, isTicked: boolean): Promise<void> {
    const { personId, by } = actor;
    if (await this.consents.stands(tx, personId, KEY)) return;
    if (!isTicked)
      throw InvalidError.of([
        {
          field: AGREES_FIELD,
          message: 'Tick the box, if you agree. Without it we may not keep what you told us here',
        },
      ]);
    await this.consents.record(tx, { personId, keys: [KEY], by: doerOf(actor).personId, as: by ? by.as : 'self' });
  }
}
