import { Injectable, OnModuleInit } from '@nestjs/common';
import { DataMaps, RetentionRules } from '@pa/platform';
import { billingDataMap } from './billing.data-map';
import { billingRetention } from './billing.retention';

/** Tells the platform what this lib keeps and for how long. */
@Injectable()
export class BillingPrivacy implements OnModuleInit {
  constructor(
    private readonly maps: DataMaps,
    private readonly rules: RetentionRules,
  ) {}

  onModuleInit(): void {
    this.maps.add(billingDataMap);
    this.rules.add(...billingRetention);
  }
}
