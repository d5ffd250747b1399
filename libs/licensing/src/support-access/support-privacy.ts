import { Injectable, OnModuleInit } from '@nestjs/common';
import { RetentionRules } from '@pa/platform';
import { licensingRetention } from './support.retention';

/** Tells the platform how long it is kept what a register allowed. */
@Injectable()
export class SupportPrivacy implements OnModuleInit {
  constructor(private readonly rules: RetentionRules) {}

  onModuleInit(): void {
    this.rules.add(...licensingRetention);
  }
}
