import { Injectable, OnModuleInit } from '@nestjs/common';
import { DataMaps, RetentionRules } from '@pa/platform';
import { webhooksDataMap } from './webhooks.data-map';
import { webhooksRetention } from './webhooks.retention';

/** Tells the platform what this lib keeps and for how long. */
@Injectable()
export class WebhooksPrivacy implements OnModuleInit {
  constructor(
    private readonly maps: DataMaps,
    private readonly rules: RetentionRules,
  ) {}

  onModuleInit(): void {
    this.maps.add(webhooksDataMap);
    this.rules.add(...webhooksRetention);
  }
}
