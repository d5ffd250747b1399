import { IsIn, IsNotEmpty } from 'class-validator';
import { VALUE_WAYS, type ValueWay } from '../hide';

export class HideFromForm {
  @IsIn(VALUE_WAYS, { message: 'Choose what you know about them' })
  way = '' as ValueWay;

  @IsNotEmpty({ message: 'Write their name, email address or telephone number' })
  value = '';

  /** A line to take off, instead of adding one. */
  remove = '';
}
