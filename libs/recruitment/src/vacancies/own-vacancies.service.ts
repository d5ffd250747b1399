import { Injectable } from '@nestjs/common';
import { Clock, ConflictError, InvalidError, UnitOfWork, type Actor, type FieldProblem } from '@pa/platform';
import { EmployerProfiles } from '@pa/register';
import { v7 as newId } from 'uuid';
import { VacancyNotFoundError } from '../recruitment.errors';
import { acceptedOf, isSameFinding, stillAccepted } from './advert-findings';
import { AdvertCheck } from './advert-check.service';
import { AdvertSaves } from './advert-saves.service';
import { copyOf } from './copy-of';
import type { OwnVacancy } from './own-vacancy';
import { camelPart, type AdvertPart, type AdvertValues } from './sections';
import { VacanciesRepository } from './vacancies.repository';
import { idOf, VacancyEditor } from './vacancy-editor.service';
import { VacancyModerationsRepository } from './vacancy-moderations.repository';
import { getVacancyMove } from './vacancy-state';
import type { AcceptedFinding, VacancyEntity } from './vacancy.entity';

export const OWN_PAGE_SIZE = 20;
/** More drafts than anybody writes by hand. */
export const MOST_DRAFTS = 30;

/** One page of somebody's adverts, last changed first. */
export interface OwnVacancyList {
  readonly rows: readonly VacancyEntity[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** How a draft begins. */
interface Beginning {
  /** The id it is to have. */
  readonly id?: string;
  /** An earlier advert. */
  readonly copyFrom?: string;
}

/** An employer's own adverts: begun, written part by part, copied, thrown away. */
@Injectable()
export class OwnVacancies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly editor: VacancyEditor,
    private readonly saves: AdvertSaves,
    private readonly check: AdvertCheck,
    private readonly vacancies: VacanciesRepository,
    private readonly moderations: VacancyModerationsRepository,
    private readonly employers: EmployerProfiles,
    private readonly clock: Clock,
  ) {}

  /** A page beyond the end is the last one. */
  async list(actor: Actor, asked: number): Promise<OwnVacancyList> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const total = await this.vacancies.countByPerson(tx, actor.personId);
      const pages = Math.max(1, Math.ceil(total / OWN_PAGE_SIZE));
      const page = Math.min(Math.max(1, asked), pages);
      const offset = (page - 1) * OWN_PAGE_SIZE;
      const rows = await this.vacancies.listByPerson(tx, actor.personId, { offset, limit: OWN_PAGE_SIZE });
      return { rows, total, page, pages };
    });
  }

  /** @throws VacancyNotFoundError */
  async get(actor: Actor, id: string): Promise<OwnVacancy> {
    return this.editor.look(actor, id, (tx, vacancy) => this.editor.view(tx, vacancy));
  }

  /**
   * Begins a draft: blank, or with the answers of an earlier advert of one's own. A form that is sent twice names the same
   * new id, and begins one.
   * @throws VacancyNotFoundError; ConflictError when there are too many drafts
   */
  async begin(actor: Actor, { id = newId(), copyFrom }: Beginning = {}): Promise<OwnVacancy> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.vacancies.lockOwner(tx, actor.personId);
      const known = await this.vacancies.find(tx, idOf(id));
      if (known && known.personId !== actor.personId) throw new VacancyNotFoundError();
      if (known) return this.editor.view(tx, known);
      if ((await this.vacancies.countDrafts(tx, actor.personId)) >= MOST_DRAFTS) throw tooManyDrafts();
      const earlier = copyFrom === undefined ? null : await this.vacancies.find(tx, idOf(copyFrom));
      if (copyFrom !== undefined && earlier?.personId !== actor.personId) throw new VacancyNotFoundError();
      const at = this.clock.now();
      const answers = earlier ? copyOf(earlier, this.editor.context().today) : {};
      const draft = { id, personId: actor.personId, createdAt: at, updatedAt: at, ...answers };
      await this.vacancies.add(tx, [draft]);
      this.editor.noteActing(tx, { actor, id, act: 'recruitment.advert-begun' });
      return this.editor.view(tx, await this.vacancies.get(tx, id));
    });
  }

  /**
   * Keeps one part, whole.
   * @throws InvalidError with a problem for each field; VacancyNotFoundError, VacancyEndedError
   */
  async savePart<Part extends AdvertPart>(
    actor: Actor,
    { id, part, values }: { readonly id: string; readonly part: Part; readonly values: AdvertValues[Part] },
  ): Promise<OwnVacancy> {
    const answers: Partial<AdvertValues> = { [part]: values };
    return this.editor.edit({ actor, id, act: 'recruitment.advert-saved' }, (edit) => this.saves.save(edit, answers));
  }

  /** Keeps several parts at once, or none: problems are named `whoYouWant.title` and so on. */
  async saveParts(actor: Actor, id: string, answers: Partial<AdvertValues>): Promise<OwnVacancy> {
    return this.editor.edit({ actor, id, act: 'recruitment.advert-saved' }, (edit) =>
      this.saves.save(edit, answers, named),
    );
  }

  /** Takes the place of the employer's own profile. @throws InvalidError when the profile has none */
  async usePlaceOfProfile(actor: Actor, id: string): Promise<OwnVacancy> {
    return this.editor.edit({ actor, id, act: 'recruitment.advert-saved' }, async (edit) => {
      const place = await this.employers.findDistrict(edit.tx, actor.personId);
      if (place === null) throw InvalidError.of([NO_PLACE]);
      return this.saves.save(edit, { place: { place, environment: edit.vacancy.environment } });
    });
  }

  /** "I have read this": staff see that the advice was read. @throws ConflictError when nothing such is advised */
  async acceptAdvice(actor: Actor, id: string, asked: AcceptedFinding): Promise<OwnVacancy> {
    return this.editor.edit({ actor, id, act: 'recruitment.advice-read' }, async ({ tx, vacancy }) => {
      const findings = await this.check.of(tx, vacancy);
      const found = findings.find((finding) => isSameFinding(acceptedOf(finding), asked));
      if (found?.severity !== 'advises')
        throw new ConflictError('no-such-advice', 'This advice is not given any more. Look at your advert again.');
      const accepted = stillAccepted(vacancy.acceptedFindings, findings);
      if (accepted.some((one) => isSameFinding(one, asked))) return {};
      return { acceptedFindings: [...accepted, acceptedOf(found)] };
    });
  }

  /**
   * Throws a draft away. One that staff decided about once is closed instead, so that the decision stays on record.
   * Answers whether it is gone. @throws ConflictError when it is no draft
   */
  async deleteDraft(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const vacancy = await this.vacancies.findForUpdate(tx, idOf(id));
      if (vacancy?.personId !== actor.personId) throw new VacancyNotFoundError();
      if (vacancy.state !== 'draft')
        throw new ConflictError('not-a-draft', 'Only a draft can be deleted. Close this advert instead.');
      const looks = await this.moderations.list(tx, id);
      const at = this.clock.now();
      if (looks.some(({ decision }) => decision !== null && decision !== 'withdrawn'))
        await this.editor.keep(tx, vacancy, { columns: { state: getVacancyMove('close', 'draft'), endedAt: at }, at });
      else await this.vacancies.remove(tx, id);
      this.editor.noteActing(tx, { actor, id, act: 'recruitment.draft-deleted' });
    });
  }
}

const NO_PLACE: FieldProblem = {
  field: 'place',
  message: 'Your profile has no postcode yet. Write one here, or add it to your profile first.',
};

function tooManyDrafts(): ConflictError {
  return new ConflictError('too-many-drafts', `You have ${MOST_DRAFTS} drafts. Delete one before you begin another.`);
}

function named(part: AdvertPart, problems: readonly FieldProblem[]): FieldProblem[] {
  return problems.map(({ field, message }) => ({ field: `${camelPart(part)}.${field}`, message }));
}
