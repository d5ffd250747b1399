import { Injectable, OnModuleInit } from '@nestjs/common';
import { ConsentEffects } from '@pa/accounts';
import { DataMaps, RetentionRules, type Transaction } from '@pa/platform';
import { registerDataMap } from './register.data-map';
import { registerRetention } from './register.retention';

/** Tells the platform what this lib keeps and for how long, and forgets what was kept by a consent that is taken back. */
@Injectable()
export class RegisterPrivacy implements OnModuleInit {
  constructor(
    private readonly maps: DataMaps,
    private readonly rules: RetentionRules,
    private readonly consents: ConsentEffects,
  ) {}

  onModuleInit(): void {
    this.maps.add(registerDataMap);
    this.rules.add(...registerRetention);
    this.consents.onWithdrawn('sensitive-facts', forgetSensitiveFacts);
  }
}

/** What an employer told of themselves says whom they look for and what they need; a PA may have stated their sex. */
async function forgetSensitiveFacts(tx: Transaction, personId: string): Promise<void> {
  const of = [tx.licenseeId, personId];
  await tx.query('DELETE FROM employer_profiles WHERE licensee_id = $1 AND person_id = $2', of);
  await tx.query(
    `UPDATE pa_profiles SET sex_sealed = NULL, version = version + 1
      WHERE licensee_id = $1 AND person_id = $2 AND sex_sealed IS NOT NULL`,
    of,
  );
}
