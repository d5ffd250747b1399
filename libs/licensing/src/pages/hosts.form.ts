import { IsNotEmpty, MaxLength } from 'class-validator';

export class HostsForm {
  @MaxLength(253, { message: 'Choose one of the addresses' })
  @IsNotEmpty({ message: 'Choose one of the addresses' })
  host = '';
}
