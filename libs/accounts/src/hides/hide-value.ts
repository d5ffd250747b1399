import { isEmail } from 'class-validator';
import { normaliseEmail } from '../email-address';
import { normaliseName, normaliseTelephone } from '../contact-details/normalise';
import type { ValueWay } from './hide';
import { UnknownValueError } from './hides.errors';

const LONGEST_NAME = 120;

/**
 * A name, address or number in the form in which it is compared.
 * @throws UnknownValueError
 */
export function comparedValue(way: ValueWay, value: string): string {
  return READERS[way](value.trim());
}

const READERS: Readonly<Record<ValueWay, (value: string) => string>> = {
  name: (value) => {
    const compared = normaliseName(value);
    if (!compared.includes(' ') || [...value].length > LONGEST_NAME)
      throw new UnknownValueError('Write the first name and the last name, like Amira Khan.');
    return compared;
  },
  email: (value) => {
    if (!isEmail(value) || value.length > 254)
      throw new UnknownValueError('Write an email address like name@example.com.');
    return normaliseEmail(value);
  },
  telephone: (value) => {
    const compared = normaliseTelephone(value);
    if (compared === null) throw new UnknownValueError('Write a telephone number like 07700 900123.');
    return compared;
  },
};
