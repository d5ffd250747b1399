export { reportsAccess } from './reports.access';
export { ReportsModule } from './reports.module';
export { reportsPaths } from './reports.paths';
export { Reports } from './reports/reports.service';
