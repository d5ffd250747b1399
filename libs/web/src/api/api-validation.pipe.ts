import {
  ArgumentMetadata,
  BadRequestException,
  Injectable,
  Logger,
  PipeTransform,
  UnprocessableEntityException,
  ValidationPipe,
} from '@nestjs/common';
import type { FieldProblem } from '@pa/platform';
import type { ValidationError } from 'class-validator';
import { inheritedNamesIn } from './inherited-names';

/**
 * Holds every request class of the API to its rules: an unknown parameter or body field is refused, not dropped, and a
 * line in the log says so. Path and query are 400, a body that can be read but breaks a rule is 422.
 */
@Injectable()
export class ApiValidationPipe implements PipeTransform<unknown, Promise<unknown>> {
  /** One for each status: they are asked by many requests at once, so neither may be changed on the way. */
  private readonly ofBody = rulesRefusedBy((fields) => new UnprocessableEntityException(fields));
  private readonly ofAddress = rulesRefusedBy((fields) => new BadRequestException(fields));

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom') return value;
    if (metadata.type !== 'body') return this.ofAddress.transform(value, metadata) as Promise<unknown>;
    if (needsObject(metadata) && (typeof value !== 'object' || value === null || Array.isArray(value)))
      throw new UnprocessableEntityException({ code: 'invalid-input', message: 'Send a JSON object.' });
    refuseInherited(value);
    return this.ofBody.transform(value, metadata) as Promise<unknown>;
  }
}

const logger = new Logger(ApiValidationPipe.name);

/** Nobody sends one of these by mistake, so it is told where staff of the platform look for attacks. */
function refuseInherited(body: unknown): void {
  const fields = inheritedNamesIn(body).map((field) => ({ field, message: unknown(field) }));
  if (fields.length === 0) return;
  logger.warn(`Refused a body with names that every object inherits: ${fields.length}`);
  throw new UnprocessableEntityException({ code: 'invalid-input', message: fields[0]!.message, fields });
}

function rulesRefusedBy(refusal: (answer: object) => Error): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => refusal(answerOf(errors)),
  });
}

function needsObject({ metatype }: ArgumentMetadata): boolean {
  return metatype !== undefined && metatype !== Object && metatype !== String;
}

function answerOf(errors: readonly ValidationError[]): object {
  const fields = errors.flatMap((error) => problemsOf(error, ''));
  const foreign = fields.filter(({ field, message }) => message === unknown(field)).length;
  // How many, and not which: a name that somebody sends may hold anything.
  if (foreign > 0) logger.log(`Refused a request with fields that are not known: ${foreign}`);
  return { code: 'invalid-input', message: fields.map(({ message }) => message).join(' '), fields };
}

function problemsOf(error: ValidationError, prefix: string): FieldProblem[] {
  const field = `${prefix}${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field,
    message: rule === 'whitelistValidation' ? unknown(field) : sentence(message),
  }));
  const inner = (error.children ?? []).flatMap((child) => problemsOf(child, `${field}.`));
  return [...own, ...inner];
}

function unknown(field: string): string {
  return `"${field}" is not known here.`;
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
