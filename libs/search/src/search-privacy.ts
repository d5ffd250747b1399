import { Injectable, OnModuleInit } from '@nestjs/common';
import { DataMaps, RetentionRules } from '@pa/platform';
import { searchDataMap } from './search.data-map';
import { searchRetention } from './search.retention';

/** Tells the platform what this lib keeps and for how long. */
@Injectable()
export class SearchPrivacy implements OnModuleInit {
  constructor(
    private readonly maps: DataMaps,
    private readonly rules: RetentionRules,
  ) {}

  onModuleInit(): void {
    this.maps.add(searchDataMap);
    this.rules.add(...searchRetention);
  }
}
