import { OwnPartFilesApiController } from '../api/part-files/own-part-files.api-controller';
import { PartFileDeskApiController } from '../api/part-files/part-file-desk.api-controller';
import { OwnPartFilePageController } from '../pages/part-files/own-part-file.page-controller';
import { PartFileDeskPageController } from '../pages/part-files/part-file-desk.page-controller';

/** Files for parts of the scheme over HTTP. */
export const partFilesControllers = [
  OwnPartFilePageController,
  PartFileDeskPageController,
  OwnPartFilesApiController,
  PartFileDeskApiController,
];
