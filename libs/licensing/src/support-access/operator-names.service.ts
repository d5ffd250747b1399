import { Injectable } from '@nestjs/common';
import { PeopleReader } from '@pa/accounts';
import { PLATFORM_ID, UnitOfWork } from '@pa/platform';
import { validate as isUuid } from 'uuid';

const GONE = 'An operator who has left';

/** Who asked and who looked, for the managers of a register: first name and initial, as operators are known on the platform. */
@Injectable()
export class OperatorNames {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleReader,
  ) {}

  async of(ids: readonly string[]): Promise<(id: string) => string> {
    const names = new Map<string, string | null>();
    const known = new Set(ids.filter((id) => isUuid(id)));
    if (known.size > 0)
      await this.unitOfWork.run(PLATFORM_ID, async (tx) => {
        for (const id of known) names.set(id, await this.people.displayNameOf(tx, id));
      });
    return (id) => names.get(id) ?? GONE;
  }
}
