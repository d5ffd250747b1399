import { ApiProperty } from '@nestjs/swagger';
import type { Licensee } from '@pa/platform';

/** What anyone may know of a register. */
export class RegisterResponse {
  @ApiProperty({ example: 'North West PA Register' })
  name!: string;

  @ApiProperty({ example: '0151 496 0142' })
  phone!: string;

  @ApiProperty()
  openingHours!: string;

  @ApiProperty({ example: 'help@example.com' })
  email!: string;

  @ApiProperty({ type: [String], example: ['CH', 'L'], description: 'Postcode areas it serves' })
  areas!: string[];

  static of({ name, brand }: Licensee): RegisterResponse {
    const { phone, openingHours, email, areas } = brand;
    return { name, phone, openingHours, email, areas: [...areas] };
  }
}
