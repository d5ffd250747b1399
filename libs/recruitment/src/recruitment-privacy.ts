import { Injectable, OnModuleInit } from '@nestjs/common';
import { DataMaps, RetentionRules } from '@pa/platform';
import { recruitmentDataMap } from './recruitment.data-map';
import { recruitmentRetention } from './recruitment.retention';

/** Tells the platform what this lib keeps and for how long. */
@Injectable()
export class RecruitmentPrivacy implements OnModuleInit {
  constructor(
    private readonly maps: DataMaps,
    private readonly rules: RetentionRules,
  ) {}

  onModuleInit(): void {
    this.maps.add(recruitmentDataMap);
    this.rules.add(...recruitmentRetention);
  }
}
