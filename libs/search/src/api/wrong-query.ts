import { BadRequestException } from '@nestjs/common';
import type { FieldProblem } from '@pa/platform';

/**
 * The request, when everything in it was right.
 * @throws BadRequestException naming all that is wrong with the query
 */
export function rightOf<Request extends { readonly problems: readonly FieldProblem[] }>(request: Request): Request {
  const { problems } = request;
  if (problems.length === 0) return request;
  const message = problems.map((problem) => problem.message).join(' ');
  throw new BadRequestException({ code: 'invalid-query', message, fields: problems });
}
