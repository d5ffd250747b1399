import { CreateChecks1764000090000 } from './1764000090000-create-checks';
import { RemindOfChecks1764000090100 } from './1764000090100-remind-of-checks';
import { CreatePaReferences1764000091000 } from './1764000091000-create-pa-references';
import { CreateTrainings1764000091100 } from './1764000091100-create-trainings';
import { CreateSchemes1764000092000 } from './1764000092000-create-schemes';
import { CreateCheckSessions1764000093000 } from './1764000093000-create-check-sessions';
import { RenewChecks1764000093100 } from './1764000093100-renew-checks';
import { FindEndedChecks1764000093200 } from './1764000093200-find-ended-checks';
import { CreateTrainingFiles1764000101000 } from './1764000101000-create-training-files';
import { AddCourses1764000101100 } from './1764000101100-add-courses';
import { ListApprovedPas1764000103000 } from './1764000103000-list-approved-pas';
import { CreateApprovalCards1764000102000 } from './1764000102000-create-approval-cards';
import { CreateCarriedApprovals1764000102200 } from './1764000102200-create-carried-approvals';
import { FindEndingApprovals1764000103100 } from './1764000103100-find-ending-approvals';
import { CreateEvidenceReminders1764000103200 } from './1764000103200-create-evidence-reminders';
import { CreateQuizzes1764000113000 } from './1764000113000-create-quizzes';
import { CreatePartFiles1764000120201 } from './1764000120201-create-part-files';
import { CreateMonitoringVisits1764000120600 } from './1764000120600-create-monitoring-visits';
import { RememberWhoSaidNo1764000121300 } from './1764000121300-remember-who-said-no';
import { KeepCheckPlans1764000122100 } from './1764000122100-keep-check-plans';
import { SayWhyChecksWent1764000121200 } from './1764000121200-say-why-checks-went';
import { ShareReferences1764000120800 } from './1764000120800-share-references';

/** In the order in which they run. */
export const accreditationMigrations = [
  CreateChecks1764000090000,
  RemindOfChecks1764000090100,
  CreatePaReferences1764000091000,
  CreateTrainings1764000091100,
  CreateSchemes1764000092000,
  CreateCheckSessions1764000093000,
  RenewChecks1764000093100,
  FindEndedChecks1764000093200,
  CreateApprovalCards1764000102000,
  CreateCarriedApprovals1764000102200,
  ListApprovedPas1764000103000,
  FindEndingApprovals1764000103100,
  CreateEvidenceReminders1764000103200,
  CreateTrainingFiles1764000101000,
  AddCourses1764000101100,
  CreateQuizzes1764000113000,
  CreatePartFiles1764000120201,
  CreateMonitoringVisits1764000120600,
  ShareReferences1764000120800,
  SayWhyChecksWent1764000121200,
  RememberWhoSaidNo1764000121300,
  KeepCheckPlans1764000122100,
];
