import { Module, OnModuleInit } from '@nestjs/common';
import { AccountPlaces } from '@pa/accounts';
import { Navigation } from '@pa/web';
import { ContentDeskApiController } from './api/content-desk.api-controller';
import { HelpApiController } from './api/help.api-controller';
import { contentAccess } from './content.access';
import { contentPaths } from './content.paths';
import { ContentDeedsPageController } from './pages/content-deeds.page-controller';
import { ContentDeskPageController } from './pages/content-desk.page-controller';
import { HelpPageController } from './pages/help.page-controller';

/** Help for everybody, and the desk where editors write it. */
@Module({
  controllers: [
    HelpPageController,
    ContentDeskPageController,
    ContentDeedsPageController,
    HelpApiController,
    ContentDeskApiController,
  ],
})
export class ContentHttpModule implements OnModuleInit {
  constructor(
    private readonly places: AccountPlaces,
    private readonly navigation: Navigation,
  ) {}

  onModuleInit(): void {
    this.navigation.add({ text: 'Help', href: contentPaths.help, order: 80, for: 'everyone' });
    this.places.add({
      text: 'Help pages',
      hint: 'Write what people read: pages, answers, services and dates.',
      href: contentPaths.desk,
      roles: contentAccess.see.roles,
      order: 25,
      group: 'The register',
    });
  }
}
