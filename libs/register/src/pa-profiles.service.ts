import { Injectable } from '@nestjs/common';
import { SensitiveFacts } from '@pa/accounts';
import { Clock, InvalidError, type Actor, type FieldProblem } from '@pa/platform';
import { localDay } from './local-day';
import type { OwnPaProfile } from './own-pa-profile';
import { PaProfileDatesRepository } from './pa-profile-dates.repository';
import { PaProfileEditor, type Edit } from './pa-profile-editor.service';
import { PaProfileModerationsRepository } from './pa-profile-moderations.repository';
import type { PaProfileEntity, ProfileText } from './pa-profile.entity';
import { publicProfileOf, type PublicPaProfile } from './public-pa-profile';
import { ArchivedError } from './register.errors';
import { camelName, sections, SECTION_KEYS, type Section, type SectionKey, type SectionValues } from './sections';

type Columns = Partial<PaProfileEntity>;

/** A PA's own profile, page by page. What is saved is kept at once; a draft begins at the first visit. */
@Injectable()
export class PaProfiles {
  constructor(
    private readonly editor: PaProfileEditor,
    private readonly moderations: PaProfileModerationsRepository,
    private readonly dates: PaProfileDatesRepository,
    private readonly facts: SensitiveFacts,
    private readonly clock: Clock,
  ) {}

  /** The PA's own profile; a draft is begun where there is none. */
  async getOwn(actor: Actor): Promise<OwnPaProfile> {
    return this.editor.look(actor, (tx, profile) => this.editor.view(tx, profile));
  }

  /**
   * Keeps one page of answers, whole.
   * @throws InvalidError with a problem for each field; ArchivedError
   */
  async saveSection<Key extends SectionKey>(actor: Actor, key: Key, values: SectionValues[Key]): Promise<OwnPaProfile> {
    return this.editor.edit(actor, async (edit) => {
      const columns = await this.changeSection(edit, key, values);
      await this.askForYes(edit, actor, { [key]: values });
      return columns;
    });
  }

  /** Keeps several pages at once, or none: problems are named `aboutYou.headline` and so on. */
  async saveSections(actor: Actor, answers: Partial<SectionValues>): Promise<OwnPaProfile> {
    return this.editor.edit(actor, async (edit) => {
      const keys = SECTION_KEYS.filter((key) => answers[key] !== undefined);
      const problems = keys.flatMap((key) => named(key, problemsOf(edit, key, answers[key] as never)));
      if (problems.length > 0) throw InvalidError.of(problems);
      let profile = edit.profile;
      for (const key of keys) {
        const columns = await this.changeSection({ ...edit, profile }, key, answers[key] as never);
        profile = { ...profile, ...columns };
      }
      await this.askForYes(edit, actor, answers).catch((refusal: unknown) => {
        throw refusal instanceof InvalidError ? InvalidError.of(named('age-and-sex', refusal.fields)) : refusal;
      });
      return keys.length === 0 ? {} : changesBetween(edit.profile, profile);
    });
  }

  /** The profile as employers see it, or would. */
  async preview(actor: Actor): Promise<PublicPaProfile> {
    const today = localDay(this.clock.now());
    return this.editor.look(actor, async (tx, profile) =>
      publicProfileOf(profile, await this.dates.listFrom(tx, profile.id, today)),
    );
  }

  /** Their sex is kept only with their yes, once given. @throws InvalidError beside the tick */
  private async askForYes({ tx }: Edit, actor: Actor, { 'age-and-sex': given }: Partial<SectionValues>): Promise<void> {
    if (given && given.sex !== '') await this.facts.agree(tx, actor, given.agrees === true);
  }

  private async changeSection<Key extends SectionKey>(
    edit: Edit,
    key: Key,
    values: SectionValues[Key],
  ): Promise<Columns> {
    const { profile, context } = edit;
    if (profile.state === 'archived') throw new ArchivedError();
    const problems = problemsOf(edit, key, values);
    if (problems.length > 0) throw InvalidError.of(problems);
    const section = sections[key] as unknown as Section<SectionValues[Key]>;
    const columns = section.columns(values, context);
    const sectionsSaved = [...new Set([...profile.sectionsSaved, key])];
    if (key !== 'about-you') return { ...columns, sectionsSaved };
    return { ...(await this.changeWords(edit, columns as ProfileText)), sectionsSaved };
  }

  /**
   * Words of a profile that is on the register (or paused) are read by staff: where the register looks before it shows,
   * the new words wait beside the old ones; where it looks after, they are shown and staff are asked to look.
   */
  private async changeWords({ tx, profile, licensee, at }: Edit, words: ProfileText): Promise<Columns> {
    if (profile.state !== 'published' && profile.state !== 'paused') return { ...words, pendingText: null };
    if (sameWords(words, profile)) {
      if (profile.pendingText) await this.withdrawWords({ tx, profile, at });
      return { pendingText: null };
    }
    await this.moderations.open(tx, { profileId: profile.id, subject: 'changed-words', answer: null, at });
    return licensee.policies.moderation === 'before' ? { pendingText: words } : { ...words, pendingText: null };
  }

  private async withdrawWords({ tx, profile, at }: Pick<Edit, 'tx' | 'profile' | 'at'>): Promise<void> {
    const open = await this.moderations.findOpen(tx, profile.id);
    if (open?.subject !== 'changed-words') return;
    await this.moderations.close(tx, profile.id, { decision: 'withdrawn', by: null, at, reasons: [], words: '' });
  }
}

function problemsOf<Key extends SectionKey>(edit: Edit, key: Key, values: SectionValues[Key]): FieldProblem[] {
  const section: Section<SectionValues[Key]> = sections[key] as unknown as Section<SectionValues[Key]>;
  return section.problems(values, edit.context);
}

function named(key: SectionKey, problems: readonly FieldProblem[]): FieldProblem[] {
  return problems.map(({ field, message }) => ({ field: `${camelName(key)}.${field}`, message }));
}

function sameWords(one: ProfileText, other: ProfileText): boolean {
  return (['firstName', 'initial', 'headline', 'about'] as const).every((name) => one[name] === other[name]);
}

/** The columns in which two states of a profile differ. */
function changesBetween(before: PaProfileEntity, after: PaProfileEntity): Columns {
  const changed = Object.entries(after).filter(([name, value]) => before[name as keyof PaProfileEntity] !== value);
  return Object.fromEntries(changed);
}
