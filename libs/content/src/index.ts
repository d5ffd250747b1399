export { CONTENT_KINDS, NO_DETAILS, type ContentKind, type ContentWords } from './content';
export { contentAccess } from './content.access';
export { contentDataMap } from './content.data-map';
export { ContentModule } from './content.module';
export { contentPaths } from './content.paths';
export { ContentDesk } from './desk/content-desk.service';
export { contentMigrations } from './migrations';
export { StarterLoader } from './starter/starter-loader.service';
