import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

/** The API reads JSON, pages read forms. Anything else is refused by name instead of being taken for an empty body. */
export function readableBody(request: Request, _response: Response, next: NextFunction): void {
  const isApi = request.path.startsWith('/api/');
  const kind = isApi ? 'application/json' : 'application/x-www-form-urlencoded';
  if (request.is(kind) === false && !isEmpty(request))
    throw new UnsupportedMediaTypeException(isApi ? 'Send the body as application/json.' : 'Send the form as a form.');
  next();
}

function isEmpty({ headers }: Request): boolean {
  return headers['content-length'] === '0';
}
