import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@pa/platform';
import { EmployerProfiles } from '@pa/register';
import { CoverCircle } from './cover-circle.service';
import { CoverViews, type SeenCover } from './cover-views.service';

/** What is known before anything is asked. */
export interface CoverBeginning {
  /** The request that was made last, or would come last. */
  readonly earlier: SeenCover | null;
  /** The first half of the employer's postcode; '' when it is not known. */
  readonly district: string;
  /** How many PAs are in the circle. */
  readonly circle: number;
}

/** So that somebody in a hurry answers nothing twice: a new request begins with what the one before said. */
@Injectable()
export class CoverBeginnings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly views: CoverViews,
    private readonly circle: CoverCircle,
    private readonly employers: EmployerProfiles,
  ) {}

  async of(actor: Actor): Promise<CoverBeginning> {
    const [earlier = null] = (await this.views.listOwn(actor, 1)).rows;
    const { members } = await this.circle.list(actor);
    const district = await this.unitOfWork.run(actor.licenseeId, (tx) =>
      this.employers.findDistrict(tx, actor.personId),
    );
    return { earlier, district: district ?? '', circle: members.length };
  }
}
