import { IsIn, IsNotEmpty, IsUUID } from 'class-validator';
import { COMPLAINT_ABOUTS, type ComplaintAbout } from '../complaint';

export class ComplaintForm {
  @IsIn(COMPLAINT_ABOUTS, { message: 'Choose what it is about' })
  about = '' as ComplaintAbout;

  @IsNotEmpty({ message: 'Tell us what happened' })
  words = '';

  name = '';

  email = '';

  telephone = '';

  @IsUUID(undefined, { message: 'This form had gone stale. Please send it again' })
  ticket = '';
}

export class ComplaintStepForm {
  to = '';

  note = '';

  version = '';
}
