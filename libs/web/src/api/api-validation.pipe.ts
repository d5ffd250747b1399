import {
  ArgumentMetadata,
  BadRequestException,
  Injectable,
  UnprocessableEntityException,
  ValidationPipe,
} from '@nestjs/common';
import type { FieldProblem } from '@pa/platform';
import type { ValidationError } from 'class-validator';

/**
 * Holds every request class of the API to its rules: an unknown parameter or body field is refused, not dropped. Path
 * and query are 400, a body that can be read but breaks a rule is 422.
 */
@Injectable()
export class ApiValidationPipe extends ValidationPipe {
  constructor() {
    super({ transform: true, whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom') return value;
    const isBody = metadata.type === 'body';
    this.exceptionFactory = (errors) => refusalOf(errors, isBody);
    if (isBody && needsObject(metadata) && (typeof value !== 'object' || value === null || Array.isArray(value)))
      throw new UnprocessableEntityException({ code: 'invalid-input', message: 'Send a JSON object.' });
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

function needsObject({ metatype }: ArgumentMetadata): boolean {
  return metatype !== undefined && metatype !== Object && metatype !== String;
}

function refusalOf(errors: readonly ValidationError[], isBody: boolean): Error {
  const fields = errors.flatMap((error) => problemsOf(error, ''));
  const body = { code: 'invalid-input', message: fields.map(({ message }) => message).join(' '), fields };
  return isBody ? new UnprocessableEntityException(body) : new BadRequestException(body);
}

function problemsOf(error: ValidationError, prefix: string): FieldProblem[] {
  const field = `${prefix}${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field,
    message: rule === 'whitelistValidation' ? `"${field}" is not known here.` : sentence(message),
  }));
  const inner = (error.children ?? []).flatMap((child) => problemsOf(child, `${field}.`));
  return [...own, ...inner];
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
