import { ApprovalDecisions } from './approval-decisions.service';
import { ApprovalDesk } from './approval-desk.service';
import { DirectoryDesk } from './directory-desk.service';
import { DirectoryReader } from './directory.reader';
import { EvidenceRepository } from './evidence.repository';
import { OwnApprovals } from './own-approval.service';
import { SchemeDesk } from './scheme-desk.service';
import { SchemesRepository } from './schemes.repository';
import { StandingCalendarRepository } from './standing-calendar.repository';
import { StandingDecisionsRepository } from './standing-decisions.repository';
import { StandingKeeper } from './standing-keeper.service';
import { StandingReader } from './standing.reader';
import { StandingsRepository } from './standings.repository';

/** Services and repositories of schemes and standing. */
export const schemesProviders = [
  SchemesRepository,
  StandingsRepository,
  StandingCalendarRepository,
  StandingDecisionsRepository,
  EvidenceRepository,
  StandingKeeper,
  StandingReader,
  DirectoryReader,
  DirectoryDesk,
  SchemeDesk,
  OwnApprovals,
  ApprovalDesk,
  ApprovalDecisions,
];
