import { Injectable, OnModuleInit } from '@nestjs/common';
import { DataMaps, RetentionRules } from '@pa/platform';
import { accountsDataMap } from '../accounts.data-map';
import { accountsRetention } from '../accounts.retention';
import { Erasure } from './closing/erasure.service';
import { LegalHolds } from './holds/legal-holds.service';
import { accountRule } from './privacy.retention';

/** Tells the platform, at the start, what this lib keeps, for how long, and whose data must stay. */
@Injectable()
export class PrivacySetup implements OnModuleInit {
  constructor(
    private readonly maps: DataMaps,
    private readonly rules: RetentionRules,
    private readonly erasure: Erasure,
    private readonly holds: LegalHolds,
  ) {}

  onModuleInit(): void {
    this.maps.add(accountsDataMap);
    this.rules.add(...accountsRetention);
    this.rules.add({ ...accountRule, clear: (tx, stretch) => this.erasure.eraseDue(tx, stretch) });
    this.rules.spare((tx) => this.holds.heldPeople(tx));
  }
}
