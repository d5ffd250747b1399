import { OwnPartFiles } from './own-part-files.service';
import { PartFileDesk } from './part-file-desk.service';
import { PartFilesRepository } from './part-files.repository';
import { PartFiles } from './part-files.service';

/** Services and repositories of files for parts of the scheme. */
export const partFilesProviders = [PartFilesRepository, PartFiles, OwnPartFiles, PartFileDesk];
