import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { BRAND_FONTS, type BrandFont } from '@pa/platform';
import { IsEmail, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const COLOUR = /^#[0-9a-f]{6}$/i;
const colourRule = { message: '$property must be a colour like #6d1f50' };
const colourDoc = { example: '#6d1f50', pattern: '^#[0-9a-fA-F]{6}$' };
/** Text with something to read in it. */
const FILLED = /\S/;
const filledRule = { message: '$property must be filled in' };
const PHONE = /^0[\d ]{8,14}$/;

/** Stands above the other rules: the lowest is asked first, and what is missing is not "too long". */
const tooLong = { message: '$property must have $constraint1 characters or fewer' };

/** A register's look and words. */
export class BrandRequest {
  @ApiProperty({ example: 'North West', maxLength: 40 })
  @MaxLength(40, tooLong)
  @Matches(FILLED, filledRule)
  region!: string;

  @ApiProperty({ example: 'PA Register', maxLength: 40 })
  @MaxLength(40, tooLong)
  @Matches(FILLED, filledRule)
  shortName!: string;

  @ApiProperty({ maxLength: 90 })
  @MaxLength(90, tooLong)
  @Matches(FILLED, filledRule)
  strapline!: string;

  @ApiProperty({ maxLength: 400 })
  @MaxLength(400, tooLong)
  @Matches(FILLED, filledRule)
  welcome!: string;

  @ApiProperty({ example: '0151 496 0142', pattern: '^0[0-9 ]{8,14}$' })
  @Matches(PHONE, { message: 'phone must be a UK number like 0151 496 0142' })
  phone!: string;

  @ApiProperty({ maxLength: 160 })
  @MaxLength(160, tooLong)
  @Matches(FILLED, filledRule)
  openingHours!: string;

  @ApiProperty({ maxLength: 160 })
  @MaxLength(160, tooLong)
  @IsString()
  textRelay!: string;

  @ApiProperty({ example: 'help@example.com' })
  @IsEmail({}, { message: 'email must be an email address like help@example.com' })
  email!: string;

  @ApiProperty({ maxLength: 200 })
  @MaxLength(200, tooLong)
  @IsString()
  address!: string;

  @ApiProperty({ maxLength: 300 })
  @MaxLength(300, tooLong)
  @Matches(FILLED, filledRule)
  footerLine!: string;

  @ApiPropertyOptional({
    maxLength: 60,
    description: 'Who mails come from; the name of the register where it is empty',
  })
  @MaxLength(60, tooLong)
  @Matches(/^[^\r\n]*$/, { message: 'senderName must stand on one line' })
  @IsOptional()
  senderName?: string;

  @ApiPropertyOptional({ enum: BRAND_FONTS, description: 'The kind of letters' })
  @IsIn(BRAND_FONTS, { message: `font must be one of: ${BRAND_FONTS.join(', ')}` })
  @IsOptional()
  font?: BrandFont;

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
