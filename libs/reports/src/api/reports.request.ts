import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { REPORT_KEYS, type ReportKey } from '../reports/report';
import { PERIOD_PATTERN } from '../reports/report-period';

export class ReportParams {
  @ApiProperty({ enum: REPORT_KEYS })
  @IsIn(REPORT_KEYS, { message: `Choose one of: ${REPORT_KEYS.join(', ')}.` })
  report!: ReportKey;
}

export class ReportQuery {
  @ApiPropertyOptional({
    pattern: PERIOD_PATTERN.source,
    example: '2026-q1',
    description: '2026 is April 2026 to March 2027, 2026-q1 April to June 2026. Left out: the quarter that runs.',
  })
  @IsOptional()
  @Matches(PERIOD_PATTERN, { message: 'Give a year such as 2026 (from April), or a quarter such as 2026-q1.' })
  period?: string;
}
