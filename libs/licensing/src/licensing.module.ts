import { Global, Module } from '@nestjs/common';
import { LicenseeDirectory } from '@pa/platform';
import { Brands } from './brands.service';
import { CachedLicenseeDirectory } from './cached-licensee-directory';

/** The registers: who they are and how they look. */
@Global()
@Module({
  providers: [CachedLicenseeDirectory, { provide: LicenseeDirectory, useExisting: CachedLicenseeDirectory }, Brands],
  exports: [LicenseeDirectory, CachedLicenseeDirectory, Brands],
})
export class LicensingModule {}
