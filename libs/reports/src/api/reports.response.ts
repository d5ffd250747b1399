import { ApiProperty } from '@nestjs/swagger';
import { REPORT_KEYS, type Report, type ReportKey, type ReportMaker, type Section } from '../reports/report';
import type { ReportPeriod } from '../reports/report-period';
import type { MadeReports } from '../reports/reports.service';

export class ReportPeriodResponse {
  @ApiProperty({ example: '2026-q1' })
  key!: string;

  @ApiProperty({ example: 'April to June 2026' })
  title!: string;

  @ApiProperty({ example: '2026-04-01' })
  from!: string;

  @ApiProperty({ example: '2026-07-01', description: 'The first day after it' })
  until!: string;

  static of({ key, title, from, until }: ReportPeriod): ReportPeriodResponse {
    return { key, title, from, until };
  }
}

export class ReportKindResponse {
  @ApiProperty({ enum: REPORT_KEYS })
  key!: ReportKey;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  about!: string;

  @ApiProperty({ description: 'It tells how things stand today, whatever the period' })
  isOfToday!: boolean;
}

export class ReportListResponse {
  @ApiProperty({ type: [ReportKindResponse] })
  reports!: ReportKindResponse[];

  @ApiProperty({ type: [ReportPeriodResponse], description: 'The one that runs first' })
  periods!: ReportPeriodResponse[];

  static of(makers: readonly ReportMaker[], periods: readonly ReportPeriod[]): ReportListResponse {
    const reports = makers.map(({ key, title, about, isOfToday }) => ({ key, title, about, isOfToday }));
    return { reports, periods: periods.map((period) => ReportPeriodResponse.of(period)) };
  }
}

export class ReportRowResponse {
  @ApiProperty()
  label!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'null: fewer than 5' })
  count!: number | null;
}

export class ReportTotalResponse {
  @ApiProperty({ type: 'integer' })
  value!: number;

  @ApiProperty({ description: 'Only shown rows are counted: the whole would give a hidden one away' })
  isAtLeast!: boolean;
}

export class ReportFigureResponse {
  @ApiProperty()
  label!: string;

  @ApiProperty({ example: 'between 88% and 100%' })
  words!: string;

  @ApiProperty()
  formula!: string;
}

export class ReportTableResponse {
  @ApiProperty()
  caption!: string;

  @ApiProperty({ description: 'How each number comes about' })
  formula!: string;

  @ApiProperty()
  rowsAre!: string;

  @ApiProperty()
  countsAre!: string;

  @ApiProperty({ type: [ReportRowResponse] })
  rows!: ReportRowResponse[];

  @ApiProperty({
    type: ReportRowResponse,
    nullable: true,
    description: 'Rows under 5 that are not listed; count null: not told',
  })
  others!: ReportRowResponse | null;

  @ApiProperty({ type: ReportTotalResponse, nullable: true, description: 'null: the rows overlap' })
  total!: ReportTotalResponse | null;

  @ApiProperty({ type: [ReportFigureResponse] })
  figures!: ReportFigureResponse[];

  static of({ caption, formula, rowsAre, countsAre, rows, others, total, figures }: Section): ReportTableResponse {
    return {
      caption,
      formula,
      rowsAre,
      countsAre,
      rows: rows.map(({ label, count }) => ({ label, count })),
      others: others && { label: others.label, count: others.count },
      total: total && { value: total.value, isAtLeast: total.isAtLeast },
      figures: figures.map(({ label, words, formula: how }) => ({ label, words, formula: how })),
    };
  }
}

export class ReportResponse {
  @ApiProperty({ enum: REPORT_KEYS })
  key!: ReportKey;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  about!: string;

  @ApiProperty({ example: 'April to June 2026' })
  when!: string;

  @ApiProperty({ type: ReportPeriodResponse })
  period!: ReportPeriodResponse;

  @ApiProperty({ type: [ReportTableResponse] })
  tables!: ReportTableResponse[];

  static of({ reports, period }: MadeReports): ReportResponse {
    const { key, title, about, when, sections } = reports[0] as Report;
    const tables = sections.map((section) => ReportTableResponse.of(section));
    return { key, title, about, when, period: ReportPeriodResponse.of(period), tables };
  }
}
