import {
  ArgumentMetadata,
  BadRequestException,
  Injectable,
  PipeTransform,
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
export class ApiValidationPipe implements PipeTransform<unknown, Promise<unknown>> {
  /** One for each status: they are asked by many requests at once, so neither may be changed on the way. */
  private readonly ofBody = rulesRefusedBy((fields) => new UnprocessableEntityException(fields));
  private readonly ofAddress = rulesRefusedBy((fields) => new BadRequestException(fields));

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom') return value;
    if (metadata.type !== 'body') return this.ofAddress.transform(value, metadata) as Promise<unknown>;
    if (needsObject(metadata) && (typeof value !== 'object' || value === null || Array.isArray(value)))
      throw new UnprocessableEntityException({ code: 'invalid-input', message: 'Send a JSON object.' });
    return this.ofBody.transform(value, metadata) as Promise<unknown>;
  }
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
  return { code: 'invalid-input', message: fields.map(({ message }) => message).join(' '), fields };
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
