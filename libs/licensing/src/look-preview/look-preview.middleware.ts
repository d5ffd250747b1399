import { Injectable, NestMiddleware } from '@nestjs/common';
import type { RegisterRequest } from '@pa/platform';
import type { NextFunction, Response } from 'express';
import { previewOf } from './look-preview';

/** What programs are told, and the pages on which looks are changed, are about the look that is saved. */
const AS_SAVED = /^\/(api|staff\/brand)(\/|$|\?)/;

/** Shows a manager who tries a look every page of the register with it. Nobody else sees it, and nothing is kept of it. */
@Injectable()
export class LookPreviewMiddleware implements NestMiddleware {
  use(request: RegisterRequest, _response: Response, next: NextFunction): void {
    const look = request.method === 'GET' && !AS_SAVED.test(request.originalUrl) ? previewOf(request) : null;
    const { licensee } = request;
    if (look && licensee) request.licensee = { ...licensee, brand: { ...licensee.brand, ...look }, isPreview: true };
    next();
  }
}
