import { Module } from '@nestjs/common';
import { EvidenceFigures } from '@pa/accreditation';
import { MessagingFigures } from '@pa/messaging';
import { RecruitmentFigures, UnmetNeed } from '@pa/recruitment';
import { PaFigures } from '@pa/register';
import { NeedReports } from './reports/need-reports';
import { PaReports } from './reports/pa-reports';
import { Reports } from './reports/reports.service';
import { StandingReports } from './reports/standing-reports';
import { VacancyReports } from './reports/vacancy-reports';

/** The figures come from readers of the libs that own the tables; they need nothing but a transaction. */
const readers = [PaFigures, RecruitmentFigures, UnmetNeed, MessagingFigures, EvidenceFigures];

/** Figures of a register, for whoever runs it and whoever pays for it. */
@Module({
  providers: [...readers, PaReports, VacancyReports, NeedReports, StandingReports, Reports],
  exports: [Reports],
})
export class ReportsModule {}
