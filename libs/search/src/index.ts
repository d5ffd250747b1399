export { searchMigrations } from './migrations';
export { PaIndexer } from './projection/pa-indexer';
export { canSeePas, searchAccess } from './search.access';
export { SearchModule } from './search.module';
export { VacancyMatches } from './vacancies/vacancy-matches.service';
export { searchPaths } from './search.paths';
export { searchDataMap } from './search.data-map';
export { searchRetention } from './search.retention';
