import { proofUploads } from '@pa/accounts';
import { partFilesUploads, trainingUploads } from '@pa/accreditation';
import { licensingUploads } from '@pa/licensing';
import { messagingUploads } from '@pa/messaging';
import { recruitmentUploads } from '@pa/recruitment';

/** Where a form with a file may be sent: nowhere else is one read. */
export const uploadPaths: readonly RegExp[] = [
  ...recruitmentUploads,
  ...messagingUploads,
  ...trainingUploads,
  ...partFilesUploads,
  ...licensingUploads,
  ...proofUploads,
];
