import { Injectable } from '@nestjs/common';
import {
  Audit,
  Clock,
  InvalidError,
  NotFoundError,
  UnitOfWork,
  type Actor,
  type FieldProblem,
  type RegisterBrand,
} from '@pa/platform';
import { checkBrandContrast, type ContrastMiss } from '@pa/web';
import { CachedLicenseeDirectory } from './cached-licensee-directory';
import { LicenseeEntity } from './licensee.entity';

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
>;

/** Changes a register's brand; colours that people could not read are refused, with the ratio. */
@Injectable()
export class Brands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: CachedLicenseeDirectory,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidError naming each colour, the ratio it has and the ratio it needs */
  async change(actor: Actor, change: BrandChange): Promise<RegisterBrand> {
    const problems = contrastProblems(change);
    const { licenseeId } = actor;
    if (problems.length > 0) throw InvalidError.of(problems);
    const brand = await this.unitOfWork.run(licenseeId, async (tx) => {
      const row = await tx.manager.findOne(LicenseeEntity, {
        where: { id: licenseeId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!row) throw new NotFoundError('no-register', 'This register is no longer here.');
      const changed: RegisterBrand = { ...row.brand, ...change };
      await tx.manager.update(LicenseeEntity, { id: licenseeId }, { brand: changed, updatedAt: this.clock.now() });
      this.audit.record(tx, { actor, act: 'licensing.brand-changed', subject: { kind: 'register', id: licenseeId } });
      return changed;
    });
    this.directory.forget();
    return brand;
  }
}

/** One problem a figure that is missed, beside the colour to change. */
export function contrastProblems(change: BrandChange): FieldProblem[] {
  return checkBrandContrast(change).map(({ token, against, ratio, needed }) => {
    const [field, other] = token in change ? [token, against] : [against, token];
    return {
      field,
      message: `This colour has a contrast of ${ratio} to 1 with ${WORDS[other]}. It needs ${needed} to 1 or more, so that everyone can read it.`,
    };
  });
}

/** The colours as the page of a brand names them. */
const WORDS: Readonly<Record<ContrastMiss['token'], string>> = {
  accent: 'buttons and links',
  deep: 'headings, top and foot',
  soft: 'drawn lines',
  mist: 'patterns',
  tint: 'washes',
  paper: 'the page',
  card: 'white',
  'ink-soft': 'small text',
  control: 'the edge of a box you write in',
};
