import { Module, OnModuleInit } from '@nestjs/common';
import { AccountPlaces } from '../account-places';
import { BrowserSessionsApiController } from './api/browser-sessions.api-controller';
import { ProofsApiController } from './api/proofs.api-controller';
import { ProveItPageController } from './pages/prove-it.page-controller';
import { SessionsPageController } from './pages/sessions.page-controller';
import { sessionsAccess } from './sessions.access';
import { sessionsPaths } from './sessions.paths';

/** Where one is signed in, and proving who one is, as pages and API. */
@Module({
  controllers: [SessionsPageController, ProveItPageController, BrowserSessionsApiController, ProofsApiController],
})
export class SessionsHttpModule implements OnModuleInit {
  constructor(private readonly places: AccountPlaces) {}

  onModuleInit(): void {
    this.places.add({
      text: 'Where you are signed in',
      hint: 'See your devices, and sign out any of them.',
      href: sessionsPaths.sessions,
      roles: sessionsAccess.ownSessions.roles,
      order: 40,
      group: 'Signing in',
    });
  }
}
