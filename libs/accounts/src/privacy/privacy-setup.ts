import { Injectable, OnModuleInit } from '@nestjs/common';
import { DataMaps, RetentionRules, type Transaction } from '@pa/platform';
import { accountsDataMap } from '../accounts.data-map';
import { accountsRetention } from '../accounts.retention';
import { Erasure } from './closing/erasure.service';
import { ConsentEffects } from './consents/consent-effects';
import { LegalHolds } from './holds/legal-holds.service';
import { accountRule, unusedRule } from './privacy.retention';
import { UnusedAccounts } from './unused/unused-accounts.service';

/** Tells the platform, at the start, what this lib keeps, for how long, and whose data must stay. */
@Injectable()
export class PrivacySetup implements OnModuleInit {
  constructor(
    private readonly maps: DataMaps,
    private readonly rules: RetentionRules,
    private readonly erasure: Erasure,
    private readonly holds: LegalHolds,
    private readonly unused: UnusedAccounts,
    private readonly consents: ConsentEffects,
  ) {}

  onModuleInit(): void {
    this.maps.add(accountsDataMap);
    this.rules.add(...accountsRetention);
    this.rules.add({ ...accountRule, clear: (tx, stretch) => this.erasure.eraseDue(tx, stretch) });
    this.rules.add({ ...unusedRule, clear: (tx, stretch) => this.unused.closeDue(tx, stretch) });
    this.rules.spare((tx) => this.holds.heldPeople(tx));
    this.consents.onWithdrawn('sensitive-facts', forgetCommunicationNeeds);
  }
}

/** How somebody likes us to talk with them says something of their health. */
async function forgetCommunicationNeeds(tx: Transaction, personId: string): Promise<void> {
  await tx.query('DELETE FROM communication_needs WHERE licensee_id = $1 AND person_id = $2', [
    tx.licenseeId,
    personId,
  ]);
}
