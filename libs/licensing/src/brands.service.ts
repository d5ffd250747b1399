import { Injectable } from '@nestjs/common';
import { InvalidError, type Actor, type FieldProblem, type RegisterBrand } from '@pa/platform';
import { checkBrandContrast } from '@pa/web';
import { BrandChanges } from './brand-changes.service';
import { COLOUR_WORDS } from './colour-words';

/** What a manager may change of a register's look and words. */
export type BrandChange = Pick<
  RegisterBrand,
  | 'region'
  | 'shortName'
  | 'accent'
  | 'deep'
  | 'soft'
  | 'mist'
  | 'tint'
  | 'paper'
  | 'welcome'
  | 'strapline'
  | 'phone'
  | 'openingHours'
  | 'textRelay'
  | 'email'
  | 'address'
  | 'footerLine'
> &
  Partial<Pick<RegisterBrand, 'font' | 'senderName'>>;

/** Changes a register's brand; colours that people could not read are refused, with the ratio. */
@Injectable()
export class Brands {
  constructor(private readonly changes: BrandChanges) {}

  /** @throws InvalidError naming each colour that people could not read */
  check(change: BrandChange): void {
    const problems = contrastProblems(change);
    if (problems.length > 0) throw InvalidError.of(problems);
  }

  /**
   * `seen` is the version of the brand that the manager saw, '' where none is known.
   * @throws InvalidError naming each colour, the ratio it has and the ratio it needs; and when somebody else changed the brand
   */
  async change(actor: Actor, change: BrandChange, seen = ''): Promise<RegisterBrand> {
    this.check(change);
    return this.changes.change({ actor, seen, act: 'licensing.brand-changed' }, (brand) => ({
      ...brand,
      ...withoutUnset(change),
    }));
  }
}

/** What is not said stays as it is. */
function withoutUnset(change: BrandChange): BrandChange {
  return Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  ) as unknown as BrandChange;
}

/** One problem a figure that is missed, beside the colour to change. */
export function contrastProblems(change: BrandChange): FieldProblem[] {
  return checkBrandContrast(change).map(({ token, against, ratio, needed }) => {
    const [field, other] = token in change ? [token, against] : [against, token];
    return {
      field,
      message: `This colour has a contrast of ${ratio} to 1 with ${COLOUR_WORDS[other]}. It needs ${needed} to 1 or more, so that everyone can read it.`,
    };
  });
}
