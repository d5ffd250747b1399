import type { Migrations } from '../database/data-source';
import { CreatePlatform1764000000000 } from './1764000000000-create-platform';
import { InstallJobQueue1764000001000 } from './1764000001000-install-job-queue';
import { CreateAuditEntries1764000060000 } from './1764000060000-create-audit-entries';
import { TellOfFilesGone1764000083000 } from './1764000083000-tell-of-files-gone';
import { LetEventsBeQuiet1764000085000 } from './1764000085000-let-events-be-quiet';

export const platformMigrations: Migrations = [
  CreatePlatform1764000000000,
  InstallJobQueue1764000001000,
  CreateAuditEntries1764000060000,
  TellOfFilesGone1764000083000,
  LetEventsBeQuiet1764000085000,
];
