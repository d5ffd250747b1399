import { Global, Module } from '@nestjs/common';
import { LicenseeDirectory } from '@pa/platform';
import { Brands } from './brands.service';
import { CachedLicenseeDirectory } from './cached-licensee-directory';
import { HostsRepository } from './hosts.repository';
import { Hosts } from './hosts.service';
import { PolicyChanges } from './policy-changes.repository';
import { Licences } from './licences/licences.service';
import { LicencesRepository } from './licences/licences.repository';

/** The registers: who they are and how they look. */
@Global()
@Module({
  providers: [
    CachedLicenseeDirectory,
    { provide: LicenseeDirectory, useExisting: CachedLicenseeDirectory },
    Brands,
    HostsRepository,
    PolicyChanges,
    Hosts,
    LicencesRepository,
    Licences,
  ],
  exports: [PolicyChanges, LicenseeDirectory, CachedLicenseeDirectory, Brands, Hosts, Licences],
})
export class LicensingModule {}
