import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { Request, RequestHandler } from 'express';

/**
 * The API reads JSON, pages read forms; paths in `uploads` take forms with a file too. Anything else is refused by name
 * instead of being taken for an empty body.
 */
export function readableBody(uploads: readonly RegExp[]): RequestHandler {
  return (request, _response, next) => {
    const isApi = request.path.startsWith('/api/');
    const kinds = [isApi ? 'application/json' : 'application/x-www-form-urlencoded'];
    if (uploads.some((path) => path.test(request.path))) kinds.push('multipart/form-data');
    if (request.is(kinds) === false && !isEmpty(request))
      throw new UnsupportedMediaTypeException(
        isApi ? 'Send the body as application/json.' : 'Send the form as a form.',
      );
    next();
  };
}

function isEmpty({ headers }: Request): boolean {
  return headers['content-length'] === '0';
}
