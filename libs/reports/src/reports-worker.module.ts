import { Module, OnModuleInit } from '@nestjs/common';
import { HealthSources } from '@pa/licensing';
import { MessagingFigures } from '@pa/messaging';
import { RecruitmentFigures } from '@pa/recruitment';
import { PaFigures } from '@pa/register';
import { RegisterHealthCounts } from './health/register-health';

/** The worker's part: what is counted of a register for the operators. */
@Module({ providers: [PaFigures, RecruitmentFigures, MessagingFigures, RegisterHealthCounts] })
export class ReportsWorkerModule implements OnModuleInit {
  constructor(
    private readonly sources: HealthSources,
    private readonly counts: RegisterHealthCounts,
  ) {}

  onModuleInit(): void {
    this.sources.add((tx, now) => this.counts.count(tx, now));
  }
}
