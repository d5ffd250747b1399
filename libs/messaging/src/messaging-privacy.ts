import { Injectable, OnModuleInit } from '@nestjs/common';
import { DataMaps, RetentionRules } from '@pa/platform';
import { messagingDataMap } from './messaging.data-map';
import { messagingRetention } from './messaging.retention';

/** Tells the platform what this lib keeps and for how long. */
@Injectable()
export class MessagingPrivacy implements OnModuleInit {
  constructor(
    private readonly maps: DataMaps,
    private readonly rules: RetentionRules,
  ) {}

  onModuleInit(): void {
    this.maps.add(messagingDataMap);
    this.rules.add(...messagingRetention);
  }
}
