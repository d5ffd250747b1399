import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@pa/platform';
import { ApplicationPairs, type Side } from './application-pair.service';

/** Which side of an application somebody is on, and its advert. */
export interface SideOfApplication {
  readonly applicationId: string;
  readonly vacancyId: string;
  readonly side: Side;
  readonly title: string;
}

/** For pages that are the same for both sides. */
@Injectable()
export class ApplicationSides {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pairs: ApplicationPairs,
  ) {}

  /** @throws ApplicationNotFoundError for everybody else */
  async of(actor: Actor, applicationId: string): Promise<SideOfApplication> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { side, vacancy } = await this.pairs.get(tx, actor, applicationId);
      return { applicationId, vacancyId: vacancy.id, side, title: vacancy.title };
    });
  }
}
