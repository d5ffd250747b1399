import { JwksApiController } from '../api/passport/jwks.api-controller';
import { OwnPassportApiController } from '../api/passport/own-passport.api-controller';
import { StatementIssuersApiController } from '../api/passport/statement-issuers.api-controller';
import { OwnPassportPageController } from '../pages/passport/own-passport.page-controller';
import { StatementIssuersPageController } from '../pages/passport/statement-issuers.page-controller';

/** Approvals that travel, over HTTP. */
export const passportControllers = [
  OwnPassportPageController,
  StatementIssuersPageController,
  OwnPassportApiController,
  StatementIssuersApiController,
  JwksApiController,
];
