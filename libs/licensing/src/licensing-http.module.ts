import { Module, OnModuleInit } from '@nestjs/common';
import { AccountPlaces } from '@pa/accounts';
import { Navigation } from '@pa/web';
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
  ],
})
export class LicensingHttpModule implements OnModuleInit {
  constructor(
    private readonly places: AccountPlaces,
    private readonly navigation: Navigation,
  ) {}

  onModuleInit(): void {
    this.navigation.add({
      text: 'Registers',
      href: operatorPaths.registers,
      order: 10,
      for: operatorAccess.seeRegisters.roles,
    });
    this.places.add(
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
    );
  }
}
