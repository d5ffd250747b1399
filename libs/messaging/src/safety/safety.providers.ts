import { AskingSafety } from './asking/asking-safety';
import { Blocks } from './blocks/blocks.service';
import { HeldBackScreen } from './held-back/held-back.screen';
import { NewcomersService } from './newcomers.service';
import { ConversationLooks } from './reports/conversation-looks.service';
import { LooksRepository } from './reports/looks.repository';
import { OwnReports } from './reports/own-reports.service';
import { ReportCases } from './reports/report-cases.service';
import { ReportedSubjects } from './reports/reported-subjects';
import { ReportsRepository } from './reports/reports.repository';
import { ContactSharing } from './sharing/contact-sharing.service';
import { IntroductionDuties } from './sharing/introduction-duties';
import { IntroductionsRepository } from './sharing/introductions.repository';
import { ReferenceReaders } from './sharing/reference-readers';
import { SharesRepository } from './sharing/shares.repository';
import { Appeals } from './takedowns/appeals.service';
import { Takedowns } from './takedowns/takedowns.service';
import { TakedownsRepository } from './takedowns/takedowns.repository';
import { WarnReaders } from './warnings/warn-readers.service';

/** What keeps people safe in messages. */
export const safetyProviders = [
  NewcomersService,
  HeldBackScreen,
  WarnReaders,
  AskingSafety,
  SharesRepository,
  IntroductionDuties,
  IntroductionsRepository,
  ContactSharing,
  ReferenceReaders,
  Blocks,
  ReportsRepository,
  LooksRepository,
  ReportedSubjects,
  OwnReports,
  ReportCases,
  ConversationLooks,
  TakedownsRepository,
  Takedowns,
  Appeals,
];
