import type { Migrations } from '@pa/platform';
import { CreateVacancies1764000070000 } from './1764000070000-create-vacancies';
import { KeepNewWords1764000070100 } from './1764000070100-keep-new-words';
import { CreateDatedRules1764000071000 } from './1764000071000-create-dated-rules';
import { CreateApplications1764000072000 } from './1764000072000-create-applications';
import { CreateApplicationFiles1764000083100 } from './1764000083100-create-application-files';
import { CreateCover1764000073000 } from './1764000073000-create-cover';

export const recruitmentMigrations: Migrations = [
  CreateVacancies1764000070000,
  KeepNewWords1764000070100,
  CreateDatedRules1764000071000,
  CreateApplications1764000072000,
  CreateCover1764000073000,
  CreateApplicationFiles1764000083100,
];
