import { Injectable } from '@nestjs/common';
import { InvalidError, type FieldProblem } from '@pa/platform';
import { VacancyEndedError } from '../recruitment.errors';
import { broughtIn, stillAccepted } from './advert-findings';
import { AdvertCheck } from './advert-check.service';
import { advertProgress } from './advert-progress';
import { changedWords, isSame, pendingAfter, withoutWords, withPendingWords } from './advert-words';
import { AdvertAnswers } from './advert-answers';
import {
  ADVERT_PARTS,
  advertSections,
  partOf,
  type AdvertPart,
  type AdvertSection,
  type AdvertValues,
} from './sections';
import type { Edit } from './vacancy-editor.service';
import { VacancyModerationsRepository } from './vacancy-moderations.repository';
import { findVacancyMove, type VacancyState } from './vacancy-state';
import type { VacancyEntity } from './vacancy.entity';

type Columns = Partial<VacancyEntity>;
/** How problems of a part are named when several parts come together. */
type Name = (part: AdvertPart, problems: readonly FieldProblem[]) => FieldProblem[];

/** In these states the advert has been sent in, so it may not lose what it needed for that, nor gain what blocks it. */
const STAYS_RIGHT: readonly VacancyState[] = ['submitted', 'published', 'paused'];
const SHOWN: readonly VacancyState[] = ['published', 'paused'];

/** Saves parts of an advert: what may be changed when, what staff have to read again, and who is told. */
@Injectable()
export class AdvertSaves {
  constructor(
    private readonly check: AdvertCheck,
    private readonly answers: AdvertAnswers,
    private readonly moderations: VacancyModerationsRepository,
  ) {}

  /**
   * The columns of an advert after some parts were answered.
   * @throws InvalidError, VacancyEndedError
   */
  async save(
    edit: Edit,
    answers: Partial<AdvertValues>,
    name: Name = (_part, problems) => [...problems],
  ): Promise<Columns> {
    const { vacancy, context } = edit;
    if (hasEnded(vacancy.state)) throw new VacancyEndedError();
    const parts = ADVERT_PARTS.filter((part) => answers[part] !== undefined);
    const problems = parts.flatMap((part) => name(part, sectionOf(part).problems(answers[part] as never, context)));
    if (problems.length > 0) throw InvalidError.of(problems);
    const answered = Object.assign(
      {},
      ...parts.map((part) => sectionOf(part).columns(answers[part] as never, context, vacancy)),
    ) as Columns;
    await this.assertStaysRight(edit, answered, parts);
    const columns = { ...(await this.keptColumns(edit, answered)), ...(await this.toldColumns(edit, answered)) };
    const sectionsSaved = [...new Set([...vacancy.sectionsSaved, ...parts])];
    const changes = changesOf(vacancy, { ...columns, sectionsSaved });
    return { ...changes, ...(await this.acceptedAfter(edit, changes)) };
  }

  /** A shown advert cannot lose what it needed, nor gain what is against the law. */
  private async assertStaysRight({ tx, vacancy, context }: Edit, answered: Columns, parts: readonly AdvertPart[]) {
    if (!STAYS_RIGHT.includes(vacancy.state)) return;
    const after = { ...withPendingWords(vacancy), ...answered };
    const missing = advertProgress(after, context.today).parts.filter(({ part }) => parts.includes(part));
    const lost = missing.flatMap((part) => part.missing);
    if (lost.length > 0) throw InvalidError.of(lost);
    const before = await this.check.of(tx, vacancy);
    const found = broughtIn(before, await this.check.of(tx, { ...after, pendingWords: null }), parts);
    if (found.length === 0) return;
    throw InvalidError.of(
      found.map(({ field, why, how }) => ({
        field: parts.includes(partOf(field)) ? fieldName(field) : '',
        message: `${why} ${how}`,
      })),
    );
  }

  /**
   * Words of an advert that is shown (or paused) are read by staff: where the register looks first, the new ones wait
   * beside the old ones; where it looks after, they are shown and staff are asked to look.
   */
  private async keptColumns({ tx, vacancy, licensee, at }: Edit, answered: Columns): Promise<Columns> {
    if (!SHOWN.includes(vacancy.state)) return { ...answered, pendingWords: null };
    const looksFirst = licensee.policies.moderation === 'before';
    const pendingWords = looksFirst ? pendingAfter(vacancy, answered) : null;
    const isNew = looksFirst ? pendingWords !== null : Object.keys(changedWords(vacancy, answered)).length > 0;
    if (isNew) await this.moderations.open(tx, { vacancyId: vacancy.id, subject: 'changed-words', answer: null, at });
    if (vacancy.pendingWords && pendingWords === null && looksFirst) await this.takeBack({ tx, vacancy, at });
    return looksFirst ? { ...withoutWords(answered), pendingWords } : { ...answered, pendingWords };
  }

  private async takeBack({ tx, vacancy, at }: Pick<Edit, 'tx' | 'vacancy' | 'at'>): Promise<void> {
    const [newest] = await this.moderations.list(tx, vacancy.id);
    if (newest?.decision === null && newest.subject === 'changed-words')
      await this.moderations.withdraw(tx, vacancy.id, at);
  }

  /** Once somebody has applied, the parts that changed are noted, so that they can be told. */
  private async toldColumns({ tx, vacancy }: Edit, answered: Columns): Promise<Columns> {
    if (vacancy.publishedAt === null || (await this.answers.countOne(tx, vacancy.id)) === 0) return {};
    const after = { ...vacancy, ...answered };
    const changed = ADVERT_PARTS.filter((part) => !isSame(sectionOf(part).read(after), sectionOf(part).read(vacancy)));
    return changed.length === 0 ? {} : { changedAfter: [...new Set([...vacancy.changedAfter, ...changed])] };
  }

  /** Advice about words that are gone is forgotten. */
  private async acceptedAfter({ tx, vacancy }: Edit, changes: Columns): Promise<Columns> {
    if (vacancy.acceptedFindings.length === 0) return {};
    const findings = await this.check.of(tx, { ...vacancy, ...changes });
    const acceptedFindings = stillAccepted(vacancy.acceptedFindings, findings);
    return acceptedFindings.length === vacancy.acceptedFindings.length ? {} : { acceptedFindings };
  }
}

/** What ended stays as it was. */
export function hasEnded(state: VacancyState): boolean {
  return findVacancyMove('close', state) === null;
}

function sectionOf(part: AdvertPart): AdvertSection<unknown> {
  return advertSections[part];
}

/** The field of a part in which the checker found something. */
function fieldName(field: string): string {
  if (field.startsWith('questions.')) return 'questions';
  return field === 'tasksRequired' || field === 'tasksOptional' ? 'required' : field;
}

/** The columns that change something. */
function changesOf(vacancy: VacancyEntity, columns: Columns): Columns {
  const changed = Object.entries(columns).filter(
    ([name, value]) => !isSame(vacancy[name as keyof VacancyEntity], value),
  );
  return Object.fromEntries(changed);
}
