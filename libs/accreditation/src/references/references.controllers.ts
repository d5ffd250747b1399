import type { AccountPlace } from '@pa/accounts';
import { ReadableReferencesApiController } from '../api/references/readable-references.api-controller';
import { ReferenceAudienceApiController } from '../api/references/reference-audience.api-controller';
import { OwnReferencesApiController } from '../api/references/own-references.api-controller';
import { RefereeApiController } from '../api/references/referee.api-controller';
import { ReferenceDeskApiController } from '../api/references/reference-desk.api-controller';
import { OwnReferencesPageController } from '../pages/references/own-references.page-controller';
import { ReadableReferencesPageController } from '../pages/references/readable-references.page-controller';
import { ReferenceAudiencePageController } from '../pages/references/reference-audience.page-controller';
import { RefereePageController } from '../pages/references/referee.page-controller';
import { ReferenceDeskPageController } from '../pages/references/reference-desk.page-controller';
import { referencesAccess } from './references.access';
import { referencePaths } from './references.paths';

/** Pages and API of references. */
export const referencesControllers = [
  OwnReferencesPageController,
  RefereePageController,
  ReferenceDeskPageController,
  OwnReferencesApiController,
  ReferenceAudiencePageController,
  ReadableReferencesPageController,
  ReferenceAudienceApiController,
  ReadableReferencesApiController,
  RefereeApiController,
  ReferenceDeskApiController,
];

/** Where people find them. */
export const referencesPlaces: readonly AccountPlace[] = [
  {
    text: 'Your references',
    hint: 'Name people who know your work. We ask them for you.',
    href: referencePaths.own,
    roles: referencesAccess.ownReferences.roles,
    order: 16,
  },
  {
    text: 'References you may read',
    hint: 'What people who know a PA’s work say. PAs choose who reads it.',
    href: referencePaths.shown,
    roles: referencesAccess.readShownReferences.roles,
    acting: referencesAccess.readShownReferences.acting,
    order: 17,
  },
  {
    text: 'References of PAs',
    hint: 'What referees answered, and whom to call.',
    href: referencePaths.board,
    roles: referencesAccess.readReferences.roles,
    order: 54,
    group: 'Checks and approvals',
  },
];
