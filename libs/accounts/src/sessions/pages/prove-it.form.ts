import { MaxLength } from 'class-validator';
import { LONGEST_PASSWORD } from '../../passwords';

export class ProveItForm {
  @MaxLength(LONGEST_PASSWORD, { message: `Enter a password of ${LONGEST_PASSWORD} characters or fewer` })
  password = '';

  @MaxLength(40, { message: 'Enter the code as you see it' })
  code = '';

  @MaxLength(8_000, { message: 'That passkey did not work here. Try again, or prove it another way.' })
  credential = '';

  way = '';

  next = '';

  /** The form that waits for the proof, as one text. */
  held = '';

  /** Another way than the one shown is wanted, and nothing is proved yet. */
  choose = '';
}
