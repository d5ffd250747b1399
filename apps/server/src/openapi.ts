import { Injectable, InternalServerErrorException, type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

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

/** OpenAPI 3.1 of every operation of the API. Written when first asked for, from the app as it then stands. */
@Injectable()
export class OpenApi {
  private app: INestApplication | undefined;
  private written: string | undefined;

  describe(app: INestApplication): void {
    this.app = app;
  }

  text(): string {
    if (!this.app) throw new InternalServerErrorException('There is no app to describe.');
    return (this.written ??= JSON.stringify(documentOf(this.app)));
  }
}

function documentOf(app: INestApplication): object {
  const builder = new DocumentBuilder()
    .setTitle('PA register')
    .setDescription('Everything a page of the register does, for programs. Errors are application/problem+json.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth();
  const document = SwaggerModule.createDocument(app, builder.build());
  const schemas = (document.components ??= {}).schemas ?? {};
  document.components.schemas = { ...schemas, Problem: PROBLEM_SCHEMA };
  for (const path of Object.values(document.paths))
    for (const operation of Object.values(path as Record<string, { responses?: Record<string, object> }>))
      if (operation.responses) operation.responses = { ...operation.responses, default: PROBLEM };
  return document;
}
