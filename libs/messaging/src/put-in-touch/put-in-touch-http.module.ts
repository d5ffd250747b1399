import { Module, type OnModuleInit } from '@nestjs/common';
import { PersonPlaces } from '@pa/accounts';
import { messagingAccess } from '../messaging.access';
import { messagingPaths } from '../messaging.paths';
import { PutInTouchApiController } from './put-in-touch.api-controller';
import { PutInTouchPageController } from './put-in-touch.page-controller';

/** Staff put people in touch, over HTTP: page and API. */
@Module({ controllers: [PutInTouchPageController, PutInTouchApiController] })
export class PutInTouchHttpModule implements OnModuleInit {
  constructor(private readonly places: PersonPlaces) {}

  onModuleInit(): void {
    this.places.add({
      text: 'Put in touch with a PA',
      hint: 'When both told you yes. They can write to each other here then.',
      href: messagingPaths.putInTouch,
      roles: messagingAccess.putInTouch.roles,
      about: ['employer'],
      order: 45,
    });
  }
}
