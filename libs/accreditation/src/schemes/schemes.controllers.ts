import { ApprovalsApiController } from '../api/schemes/approvals.api-controller';
import { DirectoryApiController } from '../api/schemes/directory.api-controller';
import { OwnApprovalApiController } from '../api/schemes/own-approval.api-controller';
import { SchemeApiController } from '../api/schemes/scheme.api-controller';
import { ApprovalDeskPageController } from '../pages/schemes/approval-desk.page-controller';
import { DirectoryPageController } from '../pages/schemes/directory.page-controller';
import { OwnApprovalPageController } from '../pages/schemes/own-approval.page-controller';
import { SchemePageController } from '../pages/schemes/scheme.page-controller';

/** Schemes and approvals over HTTP. */
export const schemesControllers = [
  OwnApprovalPageController,
  ApprovalDeskPageController,
  SchemePageController,
  DirectoryPageController,
  OwnApprovalApiController,
  ApprovalsApiController,
  SchemeApiController,
  DirectoryApiController,
];
