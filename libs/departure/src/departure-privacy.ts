import { Injectable, OnModuleInit } from '@nestjs/common';
import { licensingDataMap } from '@pa/licensing';
import { DataMaps, RetentionRules } from '@pa/platform';
import { departureDataMap } from './departure.data-map';
import { departureRetention } from './departure.retention';

/**
 * Tells the platform what this lib keeps and for how long. Licensing's tables hold nobody's data, so that nothing else asked
 * for them; a copy of the whole register does.
 */
@Injectable()
export class DeparturePrivacy implements OnModuleInit {
  constructor(
    private readonly maps: DataMaps,
    private readonly rules: RetentionRules,
  ) {}

  onModuleInit(): void {
    this.maps.add(licensingDataMap);
    this.maps.add(departureDataMap);
    this.rules.add(...departureRetention);
  }
}
