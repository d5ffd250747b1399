import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { Request, Response } from 'express';

const PROBLEM = {
  description: 'What went wrong and how to mend it (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

/** OpenAPI 3.1 of every operation of the API, at /api/openapi.json on any register. */
export function withOpenApi(app: NestExpressApplication): void {
  const builder = new DocumentBuilder()
    .setTitle('PA register')
    .setDescription('Everything a page of the register does, for programs. Errors are application/problem+json.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth();
  let text: string | undefined;
  app.use('/api/openapi.json', (_request: Request, response: Response) => {
    text ??= JSON.stringify(documentOf(app, builder));
    response.type('application/json').send(text);
  });
}

function documentOf(app: NestExpressApplication, builder: DocumentBuilder): object {
  const document = SwaggerModule.createDocument(app, builder.build());
  const schemas = (document.components ??= {}).schemas ?? {};
  document.components.schemas = { ...schemas, Problem: PROBLEM_SCHEMA };
  for (const path of Object.values(document.paths))
    for (const operation of Object.values(path as Record<string, { responses?: Record<string, object> }>))
      if (operation.responses) operation.responses = { ...operation.responses, default: PROBLEM };
  return document;
}
