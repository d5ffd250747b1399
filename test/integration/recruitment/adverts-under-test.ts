import { Module } from '@nestjs/common';
import type { Actor } from '@pa/platform';
import { recruitmentEntities, RecruitmentModule } from '@pa/recruitment';
import { AdvertCalendar } from '@pa/recruitment/vacancies/advert-calendar.service';
import { VacancyMails } from '@pa/recruitment/vacancies/mails/vacancy-mails';
import { OwnVacancies } from '@pa/recruitment/vacancies/own-vacancies.service';
import { VacancyModeration, type AdvertDecision } from '@pa/recruitment/vacancies/vacancy-moderation.service';
import { VacancyMoves } from '@pa/recruitment/vacancies/vacancy-moves.service';
import { RegisterUnderTest } from '../register/register-under-test';
import { wholeAdvert } from './whole-advert';

@Module({ providers: [VacancyMails] })
class MailsModule {}

/** The services of adverts on a real database, with two registers and an employer and staff on each. */
export class AdvertsUnderTest {
  private constructor(readonly register: RegisterUnderTest) {}

  static async start(): Promise<AdvertsUnderTest> {
    const modules = [RecruitmentModule, MailsModule];
    return new AdvertsUnderTest(await RegisterUnderTest.start({ modules, entities: recruitmentEntities }));
  }

  get adverts(): OwnVacancies {
    return this.register.get(OwnVacancies);
  }

  get moves(): VacancyMoves {
    return this.register.get(VacancyMoves);
  }

  get moderation(): VacancyModeration {
    return this.register.get(VacancyModeration);
  }

  get calendar(): AdvertCalendar {
    return this.register.get(AdvertCalendar);
  }

  /** A draft of a new employer's, with everything answered. */
  async draft(licenseeId: string): Promise<{ employer: Actor; id: string }> {
    const employer = await this.register.person(licenseeId, 'employer');
    const { id } = await this.adverts.begin(employer);
    await this.adverts.saveParts(employer, id, wholeAdvert);
    return { employer, id };
  }

  /** The same, sent in: open where the register looks after. */
  async sent(licenseeId: string): Promise<{ employer: Actor; id: string }> {
    const made = await this.draft(licenseeId);
    await this.moves.submit(made.employer, made.id);
    return made;
  }

  /** What staff decide about it as it is now. */
  async decide(staff: Actor, id: string, decision: AdvertDecision['decision']): Promise<void> {
    const { version } = await this.moderation.getCase(staff, id);
    const why = decision === 'approved' ? { reasons: [], words: '' } : { reasons: ['other'], words: 'Please call us.' };
    await this.moderation.decide(staff, id, { decision, ...why, version });
  }
}
