import { applyDecorators } from '@nestjs/common';
import { ApiQuery, ApiResponse } from '@nestjs/swagger';
import { PARAMETER_NAMES, PARAMETERS } from '../query/parameters';

/** Documents every parameter of a search, and how a wrong one is answered. */
export function SearchQueryDocs(): MethodDecorator {
  const parameters = PARAMETER_NAMES.map((name) => ApiQuery({ name, required: false, ...PARAMETERS[name] }));
  return applyDecorators(
    ...parameters,
    problemResponse(
      400,
      'A parameter or key that we do not know, or a value out of range; the nearest right one is named',
    ),
  );
}

/** Documents a refusal as the problem that every error of the API is. */
export function problemResponse(status: number, description: string): MethodDecorator {
  const schema = { $ref: '#/components/schemas/Problem' };
  return ApiResponse({ status, description, content: { 'application/problem+json': { schema } } });
}
