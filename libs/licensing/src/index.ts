export { Brands, type BrandChange } from './brands.service';
export { CachedLicenseeDirectory } from './cached-licensee-directory';
export { licensingEntities } from './entities';
export { licensingAccess } from './licensing.access';
export { licensingDataMap } from './licensing.data-map';
export { LicensingModule } from './licensing.module';
export { LicenseeEntity, LicenseeHostEntity } from './licensee.entity';
export { licensingMigrations } from './migrations';
export { PolicyChanges } from './policy-changes.repository';
