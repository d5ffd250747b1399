import { BRAND_FONTS, type BrandFont } from '@pa/platform';
import { IsEmail, IsIn, IsNotEmpty, Matches, MaxLength } from 'class-validator';

const COLOUR = /^#[0-9a-f]{6}$/i;
const colour = { message: 'Write the colour as # and six letters or digits, like #6d1f50' };
/** A name stands on one line, in the head of a mail too. */
const ONE_LINE = /^[^\r\n]*$/;
/** UK numbers as people write them: digits and spaces, 0 first. */
const PHONE = /^0[\d ]{8,14}$/;

/** A register's look and words, as its manager changes them. */
export class BrandForm {
  @IsNotEmpty({ message: 'Enter the name of the region' })
  @MaxLength(40, { message: 'Enter a region of 40 letters or fewer' })
  region = '';

  @IsNotEmpty({ message: 'Enter the second line of the name' })
  @MaxLength(40, { message: 'Enter a second line of 40 letters or fewer' })
  shortName = '';

  @IsNotEmpty({ message: 'Enter the heading of the start page' })
  @MaxLength(90, { message: 'Enter a heading of 90 letters or fewer' })
  strapline = '';

  @IsNotEmpty({ message: 'Enter a welcome' })
  @MaxLength(400, { message: 'Enter a welcome of 400 letters or fewer' })
  welcome = '';

  @Matches(PHONE, { message: 'Enter a UK phone number, like 0151 496 0142' })
  phone = '';

  @IsNotEmpty({ message: 'Enter when people can call' })
  @MaxLength(160, { message: 'Enter opening hours of 160 letters or fewer' })
  openingHours = '';

  @MaxLength(160, { message: 'Enter 160 letters or fewer' })
  textRelay = '';

  @IsEmail({}, { message: 'Enter an email address like help@example.com' })
  email = '';

  @MaxLength(200, { message: 'Enter an address of 200 letters or fewer' })
  address = '';

  @IsNotEmpty({ message: 'Enter the line at the foot of each page' })
  @MaxLength(300, { message: 'Enter a line of 300 letters or fewer' })
  footerLine = '';

  @MaxLength(60, { message: 'Enter a name of 60 letters or fewer' })
  @Matches(ONE_LINE, { message: 'Enter the name on one line' })
  senderName = '';

  @IsIn(BRAND_FONTS, { message: 'Choose one of the kinds of letters' })
  font: BrandFont = 'atkinson';

  @Matches(COLOUR, colour)
  accent = '';

  @Matches(COLOUR, colour)
  deep = '';

  @Matches(COLOUR, colour)
  soft = '';

  @Matches(COLOUR, colour)
  mist = '';

  @Matches(COLOUR, colour)
  tint = '';

  @Matches(COLOUR, colour)
  paper = '';
}
