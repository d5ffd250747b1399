import { Injectable } from '@nestjs/common';
import { Authenticators, localDay, PersonEntity } from '@pa/accounts';
import { LicenceEntity, type LicencePlan } from '@pa/licensing';
import { Clock, PLATFORM_ID, Secrets, UnitOfWork } from '@pa/platform';
import { daysAfter } from '../random/days';
import { seededId } from '../random/seeded-id';
import { DEMONSTRATION_AUTHENTICATOR_SECRET, HALF_SET_UP_MANAGER, OPERATOR } from '../sign-ins';
import { personId, personRow, type PersonToLoad } from './person-row';

const JOINED = 1200;
/** The first day and the length of what was agreed, in days from the load. */
const TERM = { begins: -400, lasts: 1096 };

/** Who is at home where, beside the crowds of the registers. */
interface Home {
  readonly licenseeId: string;
  readonly person: PersonToLoad;
}

export interface Agreed {
  readonly licenseeId: string;
  readonly organisation: string;
  readonly plan: LicencePlan;
  readonly councils: readonly string[];
  readonly penceAMonth: number;
}

/** The operator of the demonstration, and what was agreed with those who run its registers. */
@Injectable()
export class DemonstrationPlatform {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly authenticators: Authenticators,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** Once: who is there already stays as they are. */
  async load(halfSetUp: string, agreements: readonly Agreed[]): Promise<void> {
    await this.addPerson({
      licenseeId: PLATFORM_ID,
      person: { ...OPERATOR, key: 'platform/operator', joined: JOINED },
    });
    await this.addPerson({
      licenseeId: halfSetUp,
      person: { ...HALF_SET_UP_MANAGER, key: 'half-set-up/manager', joined: 3 },
    });
    for (const agreed of agreements) await this.addAgreement(agreed);
  }

  private async addPerson({ licenseeId, person }: Home): Promise<void> {
    const row = personRow(person, { licenseeId, now: this.clock.now(), secrets: this.secrets });
    await this.unitOfWork.run(licenseeId, async (tx) => {
      const added: { readonly raw: unknown } = await tx.manager
        .createQueryBuilder()
        .insert()
        .into(PersonEntity)
        .values(row)
        .orIgnore()
        .returning('id')
        .execute();
      if ((added.raw as unknown[]).length === 0) return;
      const app = { secret: DEMONSTRATION_AUTHENTICATOR_SECRET, step: null };
      await this.authenticators.keep(tx, personId(person.key), app);
    });
  }

  private async addAgreement({ licenseeId, councils, ...agreed }: Agreed): Promise<void> {
    const today = localDay(this.clock.now());
    await this.unitOfWork.run(licenseeId, async (tx) => {
      await tx.manager
        .createQueryBuilder()
        .insert()
        .into(LicenceEntity)
        .values({
          ...agreed,
          licenseeId,
          id: seededId(`${licenseeId}/licence`),
          legalForm: 'cio',
          beginsOn: daysAfter(today, TERM.begins),
          endsOn: daysAfter(today, TERM.begins + TERM.lasts),
          councils: [...councils],
          outwardCodes: [],
          vatBasisPoints: 2000,
          grantedAt: this.clock.now(),
          grantedBy: personId('platform/operator'),
        })
        .orIgnore()
        .execute();
    });
  }
}
