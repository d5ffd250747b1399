import { Module, OnModuleInit } from '@nestjs/common';
import { AccountPlaces } from '@pa/accounts';
import { Announcer, Navigation } from '@pa/web';
import { AnnouncementBoard } from './announcements/announcement-board.service';
import {
  PlatformAnnouncementsPageController,
  RegisterAnnouncementsPageController,
} from './announcements/announcement-homes.page-controller';
import { announcementAccess } from './announcements/announcement.access';
import { announcementPaths } from './announcements/announcement.paths';
import { DismissPageController } from './announcements/dismiss.page-controller';
import { BrandApiController } from './api/brand.api-controller';
import { HostsApiController } from './api/hosts.api-controller';
import { licensingAccess } from './licensing.access';
import { licensingPaths } from './licensing.paths';
import { LogoPageController } from './logos/logo.page-controller';
import { LogoPictureController } from './logos/logo-picture.controller';
import { LookPreviewController } from './look-preview/look-preview.controller';
import { OperatorPageController } from './operator/operator.page-controller';
import { operatorAccess } from './operator/operator.access';
import { operatorPaths } from './operator/operator.paths';
import { PoliciesPageController } from './set-up/policies.page-controller';
import { SetUpPageController } from './set-up/set-up.page-controller';
import { OperatorSupportPageController } from './support-access/operator-support.page-controller';
import { SupportPageController } from './support-access/support.page-controller';
import { supportAccess } from './support-access/support.access';
import { supportPaths } from './support-access/support.paths';
import { BrandPageController } from './pages/brand.page-controller';
import { HostsPageController } from './pages/hosts.page-controller';

/** The register's own settings, as pages and API. */
@Module({
  controllers: [
    BrandPageController,
    LogoPageController,
    LogoPictureController,
    LookPreviewController,
    HostsPageController,
    BrandApiController,
    HostsApiController,
    OperatorPageController,
    SetUpPageController,
    PoliciesPageController,
    PlatformAnnouncementsPageController,
    RegisterAnnouncementsPageController,
    DismissPageController,
    SupportPageController,
    OperatorSupportPageController,
  ],
})
export class LicensingHttpModule implements OnModuleInit {
  constructor(
    private readonly places: AccountPlaces,
    private readonly navigation: Navigation,
    private readonly announcer: Announcer,
    private readonly board: AnnouncementBoard,
  ) {}

  onModuleInit(): void {
    this.navigation.add({
      text: 'Registers',
      href: operatorPaths.registers,
      order: 10,
      for: operatorAccess.seeRegisters.roles,
    });
    this.navigation.add({
      text: 'Announcements',
      href: announcementPaths.ofPlatform,
      order: 20,
      for: announcementAccess.announceEverywhere.roles,
    });
    this.announcer.askOf((actor) => this.board.showingTo(actor));
    this.places.add(
      {
        text: 'Announcements',
        hint: 'Tell people of the registers something on their pages.',
        href: announcementPaths.ofPlatform,
        roles: announcementAccess.announceEverywhere.roles,
        order: 20,
      },
      {
        text: 'Announcements',
        hint: 'Tell people something at the top of their pages.',
        href: announcementPaths.ofRegister,
        roles: announcementAccess.announce.roles,
        order: 92,
        group: 'The register',
      },
      {
        text: 'Registers',
        hint: 'How each register stands, and new licences.',
        href: operatorPaths.registers,
        roles: operatorAccess.seeRegisters.roles,
        order: 10,
      },
      {
        text: 'Set the register up',
        hint: 'What is done, and what is left before it opens.',
        href: licensingPaths.setUp,
        roles: licensingAccess.setUp.roles,
        order: 88,
        group: 'The register',
      },
      {
        text: 'Rules of the register',
        hint: 'When you look at profiles, cover and school terms.',
        href: licensingPaths.policies,
        roles: licensingAccess.changePolicies.roles,
        order: 89,
        group: 'The register',
      },
      {
        text: 'How the register looks',
        hint: 'Its name, words, phone number and colours.',
        href: licensingPaths.brand,
        roles: licensingAccess.editBrand.roles,
        order: 90,
        group: 'The register',
      },
      {
        text: 'The register’s address',
        hint: 'Which address is the main one, and others.',
        href: licensingPaths.hosts,
        roles: licensingAccess.chooseHost.roles,
        order: 91,
        group: 'The register',
      },
      {
        text: 'Support access',
        hint: 'What the people who run the service may look at.',
        href: supportPaths.list,
        roles: supportAccess.allow.roles,
        order: 92,
        group: 'The register',
      },
    );
  }
}
