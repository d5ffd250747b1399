import { ArrayNotEmpty, IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { TOKEN_DAYS, type TokenDays } from '../own-tokens.service';

export class TokenForm {
  @MaxLength(60, { message: 'Choose a name of 60 letters or fewer' })
  @IsNotEmpty({ message: 'Give the token a name, such as the name of the program' })
  name = '';

  @ArrayNotEmpty({ message: 'Choose at least one thing the program may do' })
  scopes: string[] = [];

  @IsIn(TOKEN_DAYS.map(String), { message: 'Choose how long the token works' })
  days = '';

  chosenDays(): TokenDays {
    return TOKEN_DAYS.find((days) => String(days) === this.days) ?? 7;
  }
}
