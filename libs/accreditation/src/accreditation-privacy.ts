import { Injectable, OnModuleInit } from '@nestjs/common';
import { DataMaps, RetentionRules } from '@pa/platform';
import { accreditationDataMap } from './accreditation.data-map';
import { accreditationRetention } from './accreditation.retention';

/** Tells the platform what this lib keeps and for how long. */
@Injectable()
export class AccreditationPrivacy implements OnModuleInit {
  constructor(
    private readonly maps: DataMaps,
    private readonly rules: RetentionRules,
  ) {}

  onModuleInit(): void {
    this.maps.add(accreditationDataMap);
    this.rules.add(...accreditationRetention);
  }
}
