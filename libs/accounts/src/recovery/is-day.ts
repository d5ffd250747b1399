import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isDay } from '../local-day';

/** A date that exists, as YYYY-MM-DD. */
export function IsDay(options: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'isDay', validator: { validate: (value: unknown) => isDay(value) } }, options);
}
