import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsString, Matches, MaxLength } from 'class-validator';

const COLOUR = /^#[0-9a-f]{6}$/i;
const colourRule = { message: '$property must be a colour like #6d1f50' };
const colourDoc = { example: '#6d1f50', pattern: '^#[0-9a-fA-F]{6}$' };
/** Text with something to read in it. */
const FILLED = /\S/;
const filledRule = { message: '$property must be filled in' };
const PHONE = /^0[\d ]{8,14}$/;

/** A register's look and words. */
export class BrandRequest {
  @ApiProperty({ example: 'North West', maxLength: 40 })
  @Matches(FILLED, filledRule)
  @MaxLength(40)
  region!: string;

  @ApiProperty({ example: 'PA Register', maxLength: 40 })
  @Matches(FILLED, filledRule)
  @MaxLength(40)
  shortName!: string;

  @ApiProperty({ maxLength: 90 })
  @Matches(FILLED, filledRule)
  @MaxLength(90)
  strapline!: string;

  @ApiProperty({ maxLength: 400 })
  @Matches(FILLED, filledRule)
  @MaxLength(400)
  welcome!: string;

  @ApiProperty({ example: '0151 496 0142', pattern: '^0[0-9 ]{8,14}$' })
  @Matches(PHONE, { message: 'phone must be a UK number like 0151 496 0142' })
  phone!: string;

  @ApiProperty({ maxLength: 160 })
  @Matches(FILLED, filledRule)
  @MaxLength(160)
  openingHours!: string;

  @ApiProperty({ maxLength: 160 })
  @IsString()
  @MaxLength(160)
  textRelay!: string;

  @ApiProperty({ example: 'help@example.com' })
  @IsEmail({}, { message: 'email must be an email address like help@example.com' })
  email!: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  address!: string;

  @ApiProperty({ maxLength: 300 })
  @Matches(FILLED, filledRule)
  @MaxLength(300)
  footerLine!: string;

  @ApiProperty(colourDoc)
  @Matches(COLOUR, colourRule)
  accent!: string;

  @ApiProperty(colourDoc)
  @Matches(COLOUR, colourRule)
  deep!: string;

  @ApiProperty(colourDoc)
  @Matches(COLOUR, colourRule)
  soft!: string;

  @ApiProperty(colourDoc)
  @Matches(COLOUR, colourRule)
  mist!: string;

  @ApiProperty(colourDoc)
  @Matches(COLOUR, colourRule)
  tint!: string;

  @ApiProperty(colourDoc)
  @Matches(COLOUR, colourRule)
  paper!: string;
}
