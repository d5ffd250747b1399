export { RenewReachesJob } from './alerts/renew-reaches.job';
export { SendAlertsJob } from './alerts/send-alerts.job';
export { searchMigrations } from './migrations';
export { PaIndexer } from './projection/pa-indexer';
export { canSeePas, searchAccess } from './search.access';
export { SearchModule } from './search.module';
export { searchPaths } from './search.paths';
export { searchDataMap } from './search.data-map';
export { searchRetention } from './search.retention';
