import { IsIn, IsString } from 'class-validator';
import { HOW_OFTEN, SIDES, type HowOften, type Side } from '../saved-search';

/** The page on which a search is named and kept. */
export class SaveSearchForm {
  @IsIn(SIDES, { message: 'Go back to your search, and save it from there.' })
  side: Side | '' = '';

  @IsString()
  query = '';

  @IsString()
  name = '';

  @IsIn(HOW_OFTEN, { message: 'Choose how often we should tell you.' })
  how: HowOften | '' = 'daily';

  @IsString()
  byText = '';
}

/** How often, on the list. */
export class ChangeSearchForm {
  @IsIn(HOW_OFTEN, { message: 'Choose how often we should tell you.' })
  how: HowOften | '' = '';

  @IsString()
  byText = '';
}
