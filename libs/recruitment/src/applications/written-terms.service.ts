import { Injectable } from '@nestjs/common';
import { PeopleReader } from '@pa/accounts';
import { ConflictError, UnitOfWork, type Actor } from '@pa/platform';
import { Rules } from '../rules';
import { ApplicationPairs } from './application-pair.service';
import { Offers } from './offers.service';
import { writtenTerms, type WrittenTerms } from './written-terms';

/** The written terms of an accepted offer, for both sides to print. */
@Injectable()
export class WrittenTermsOfOffers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pairs: ApplicationPairs,
    private readonly offers: Offers,
    private readonly rules: Rules,
    private readonly people: PeopleReader,
  ) {}

  /** @throws ApplicationNotFoundError, ConflictError while no offer is accepted */
  async get(actor: Actor, applicationId: string): Promise<WrittenTerms & { readonly title: string }> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { application, vacancy } = await this.pairs.get(tx, actor, applicationId);
      const accepted = (await this.offers.listIn(tx, applicationId)).find(({ state }) => state === 'accepted');
      if (!accepted) throw new ConflictError('no-offer', 'There are written terms once an offer is accepted.');
      const rules = await this.rules.on(tx, accepted.terms.startsOn);
      const employer = (await this.people.displayNameOf(tx, vacancy.personId)) ?? '';
      const pa = (await this.people.displayNameOf(tx, application.personId)) ?? '';
      return { title: accepted.terms.title, ...writtenTerms(accepted.terms, rules, { employer, pa }) };
    });
  }
}
