import { Module, OnModuleInit } from '@nestjs/common';
import { AccountPlaces, PersonPlaces } from '@pa/accounts';
import { accreditationAccess } from './accreditation.access';
import { accreditationPaths } from './accreditation.paths';
import { CheckDeskApiController } from './api/check-desk.api-controller';
import { CheckPlanApiController } from './api/check-plan.api-controller';
import { CheckRouteApiController } from './api/check-route.api-controller';
import { OwnChecksApiController } from './api/own-checks.api-controller';
import { boardControllers, boardPlaces } from './board/board.controllers';
import { bookingsControllers } from './bookings/bookings.controllers';
import { bookingsMenu } from './bookings/bookings.menu';
import { cardsControllers } from './cards/cards.controllers';
import { cardsMenu } from './cards/cards.menu';
import { CheckDeskPageController } from './pages/check-desk.page-controller';
import { CheckPlanPageController } from './pages/check-plan.page-controller';
import { OwnChecksPageController } from './pages/own-checks.page-controller';
import { WhichCheckPageController } from './pages/which-check.page-controller';
import { partFilesControllers } from './part-files/part-files.controllers';
import { passportControllers } from './passport/passport.controllers';
import { passportMenu } from './passport/passport.menu';
import { evidenceRulesControllers } from './policies/policies.controllers';
import { evidenceRulesMenu } from './policies/policies.menu';
import { quizzesControllers } from './quizzes/quizzes.controllers';
import { schemesControllers } from './schemes/schemes.controllers';
import { schemesMenu } from './schemes/schemes.menu';
import { trainingControllers, trainingPlaces } from './training/training.controllers';
import { visitsControllers, visitsPersonPlaces, visitsPlaces } from './visits/visits.controllers';
import { referencesControllers, referencesPlaces } from './references/references.controllers';

/** Evidence over HTTP: pages and API. */
@Module({
  controllers: [
    ...quizzesControllers,
    ...schemesControllers,
    ...bookingsControllers,
    ...boardControllers,
    ...cardsControllers,
    ...partFilesControllers,
    ...passportControllers,
    ...evidenceRulesControllers,
    ...referencesControllers,
    ...trainingControllers,
    ...visitsControllers,
    WhichCheckPageController,
    // Before the checks, whose ids it could be mistaken for.
    CheckPlanPageController,
    OwnChecksPageController,
    CheckDeskPageController,
    CheckRouteApiController,
    OwnChecksApiController,
    CheckPlanApiController,
    CheckDeskApiController,
  ],
})
export class AccreditationHttpModule implements OnModuleInit {
  constructor(
    private readonly places: AccountPlaces,
    private readonly ofPeople: PersonPlaces,
  ) {}

  onModuleInit(): void {
    this.ofPeople.add(...visitsPersonPlaces);
    this.places.add(
      ...schemesMenu,
      ...bookingsMenu,
      ...boardPlaces,
      ...cardsMenu,
      ...passportMenu,
      ...evidenceRulesMenu,
      ...referencesPlaces,
      ...trainingPlaces,
      ...visitsPlaces,
      {
        text: 'Your checks',
        hint: 'DBS, right to work, driving and insurance: tell us, then show us.',
        href: accreditationPaths.ownChecks,
        roles: accreditationAccess.ownChecks.roles,
        order: 12,
      },
      {
        text: 'Checks of PAs',
        hint: 'Who waits to show a document, and what is due.',
        href: accreditationPaths.board,
        roles: accreditationAccess.seeChecks.roles,
        order: 42,
        group: 'Checks and approvals',
      },
    );
  }
}
