import { ApiProperty } from '@nestjs/swagger';
import type { ContactDetails } from '../contact-details';

export class ContactDetailsResponse {
  @ApiProperty()
  fullName!: string;

  @ApiProperty()
  email!: string;

  @ApiProperty()
  telephone!: string;

  @ApiProperty()
  address!: string;

  static of({ fullName, email, telephone, address }: ContactDetails): ContactDetailsResponse {
    return { fullName, email, telephone, address };
  }
}
