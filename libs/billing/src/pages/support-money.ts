import { Injectable } from '@nestjs/common';
import type { OperatorPanel } from '@pa/licensing';
import { UnitOfWork, type Licensee } from '@pa/platform';
import { doAgree, LedgerCheck } from '../ledger/ledger-check.service';
import { LedgerRepository } from '../ledger/ledger.repository';
import { OwnLicence } from '../subscriptions/own-licence.service';
import { balanceRows } from './money.presenter';
import { subscriptionPanel } from './subscription.presenter';

/** Money of a register for an operator whom its manager let look: totals and invoices, never whose payment it was. */
@Injectable()
export class SupportMoney {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licence: OwnLicence,
    private readonly ledger: LedgerRepository,
    private readonly check: LedgerCheck,
  ) {}

  async read({ id }: Licensee): Promise<OperatorPanel[]> {
    const balances = await this.unitOfWork.run(id, (tx) => this.ledger.balances(tx));
    const verdict = await this.check.check(id);
    const proof = { key: 'Books and receipts', value: doAgree(verdict) ? 'They agree' : 'They do not agree' };
    const { title, rows } = subscriptionPanel(id, await this.licence.look(id));
    return [
      { title, rows: rows.map(({ key, value }) => ({ key, value })) },
      { title: 'What the books come to', rows: [...balanceRows(balances), proof] },
    ];
  }
}
