import { Module, OnModuleInit } from '@nestjs/common';
import { AccountPlaces } from '@pa/accounts';
import { BrandApiController } from './api/brand.api-controller';
import { HostsApiController } from './api/hosts.api-controller';
import { licensingAccess } from './licensing.access';
import { licensingPaths } from './licensing.paths';
import { BrandPageController } from './pages/brand.page-controller';
import { HostsPageController } from './pages/hosts.page-controller';

/** The register's own settings, as pages and API. */
@Module({ controllers: [BrandPageController, HostsPageController, BrandApiController, HostsApiController] })
export class LicensingHttpModule implements OnModuleInit {
  constructor(private readonly places: AccountPlaces) {}

  onModuleInit(): void {
    this.places.add(
      {
        text: 'How the register looks',
        hint: 'Its name, words, phone number and colours.',
        href: licensingPaths.brand,
        roles: licensingAccess.editBrand.roles,
        order: 90,
      },
      {
        text: 'The register’s address',
        hint: 'Which address is the main one.',
        href: licensingPaths.hosts,
        roles: licensingAccess.chooseHost.roles,
        order: 91,
      },
    );
  }
}
