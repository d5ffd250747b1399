import { Injectable } from '@nestjs/common';
import { ConflictError, InvalidError, type Actor } from '@pa/platform';
import { lastDecisionOf } from './look-table';
import type { OwnPaProfile } from './own-pa-profile';
import { PaProfileEditor, type Edit } from './pa-profile-editor.service';
import { PaProfileModerationsRepository } from './pa-profile-moderations.repository';
import { progressOf } from './pa-profile-progress';
import { getMove } from './pa-profile-state';
import type { PaProfileEntity } from './pa-profile.entity';
import { ArchivedError, NotReadyError } from './register.errors';
import { tidy } from './sections';

type Columns = Partial<PaProfileEntity>;

export const LONGEST_ANSWER = 1000;

/** What a PA does with the whole profile. A deed that has been done already is done: nothing happens twice. */
@Injectable()
export class PaProfileMoves {
  constructor(
    private readonly editor: PaProfileEditor,
    private readonly moderations: PaProfileModerationsRepository,
  ) {}

  /**
   * Sends the profile in. It is shown at once where the register looks after, unless staff had something against it. An
   * answer goes to staff with it; after "taken off" there must be one.
   * @throws NotReadyError naming what is missing, page by page; InvalidError; ConflictError
   */
  async submit(actor: Actor, answer = ''): Promise<OwnPaProfile> {
    const words = tidy(answer);
    if ([...words].length > LONGEST_ANSWER)
      throw refusal('answer', `Use ${LONGEST_ANSWER} letters or fewer for your answer.`);
    return this.editor.edit(actor, async (edit) => {
      const { profile, licensee, at } = edit;
      if (profile.state === 'submitted') return {};
      const against = await this.isAgainst(edit);
      const deed = licensee.policies.moderation === 'after' && !against ? 'publish-at-once' : 'submit';
      if (deed === 'publish-at-once' && profile.state === 'published') return {};
      const state = getMove(deed, profile.state);
      assertReady(profile);
      if (profile.state === 'removed' && words === '') throw refusal('answer', 'Write to us what you think.');
      await this.moderations.open(edit.tx, {
        profileId: profile.id,
        subject: against ? 'answer' : 'first-profile',
        answer: words === '' ? null : words,
        at,
      });
      const sent = { state, submittedAt: at, confirmedAt: at, askedAt: null };
      return state === 'published' ? { ...sent, publishedAt: profile.publishedAt ?? at } : sent;
    });
  }

  /** Takes a profile back that staff have not looked at yet. */
  async withdraw(actor: Actor): Promise<OwnPaProfile> {
    return this.editor.edit(actor, async (edit) => {
      if (edit.profile.state === 'draft') return {};
      const state = getMove('withdraw', edit.profile.state);
      await this.closeLook(edit);
      return { state };
    });
  }

  /** Takes the profile off until the PA resumes it. */
  async pause(actor: Actor): Promise<OwnPaProfile> {
    return this.editor.edit(actor, ({ profile }) => {
      if (profile.pausedReason === 'by-pa') return {};
      if (profile.state === 'paused') return { pausedReason: 'by-pa', askedAt: null };
      return { state: getMove('pause', profile.state), pausedReason: 'by-pa', askedAt: null };
    });
  }

  /** Puts a paused profile back; that says it is right, too. */
  async resume(actor: Actor): Promise<OwnPaProfile> {
    return this.editor.edit(actor, (edit) => (edit.profile.state === 'published' ? {} : resumed(edit)));
  }

  /** Puts the profile away. Everything is kept, nothing is shown. */
  async archive(actor: Actor): Promise<OwnPaProfile> {
    return this.editor.edit(actor, async (edit) => {
      if (edit.profile.state === 'archived') return {};
      const state = getMove('archive', edit.profile.state);
      await this.closeLook(edit);
      return { state, pausedReason: null, askedAt: null };
    });
  }

  /** Brings a profile that was put away back as a draft; words that waited for staff are its words now. */
  async reopen(actor: Actor): Promise<OwnPaProfile> {
    return this.editor.edit(actor, ({ profile }) => {
      if (profile.state === 'draft') return {};
      return { state: getMove('reopen', profile.state), ...(profile.pendingText ?? {}), pendingText: null };
    });
  }

  /** Hides the profile from every search, or shows it again; its state stays. */
  async hide(actor: Actor): Promise<OwnPaProfile> {
    return this.editor.edit(actor, ({ profile }) => switched(profile, true));
  }

  async show(actor: Actor): Promise<OwnPaProfile> {
    return this.editor.edit(actor, ({ profile }) => switched(profile, false));
  }

  /** "Yes, still available": fresh for another 60 days; a profile that was paused for want of it comes back. */
  async confirmStillAvailable(actor: Actor): Promise<OwnPaProfile> {
    return this.editor.edit(actor, confirmed);
  }

  private async isAgainst({ tx, profile }: Edit): Promise<boolean> {
    const last = lastDecisionOf(await this.moderations.list(tx, profile.id));
    return last !== null && last.decision !== 'approved';
  }

  private async closeLook({ tx, profile, at }: Edit): Promise<void> {
    await this.moderations.close(tx, profile.id, { decision: 'withdrawn', by: null, at, reasons: [], words: '' });
  }
}

/** The columns of a profile that its PA confirms. Also for the link in the mail. */
export function confirmed(edit: Pick<Edit, 'profile' | 'at'>): Columns {
  const { profile, at } = edit;
  if (profile.state === 'published') return { confirmedAt: at, askedAt: null };
  if (profile.state === 'paused' && profile.pausedReason === 'not-confirmed') return resumed(edit);
  throw new ConflictError(
    'not-on-the-register',
    'Your profile is not on the register now, so there is nothing to say.',
  );
}

function resumed({ profile, at }: Pick<Edit, 'profile' | 'at'>): Columns {
  return { state: getMove('resume', profile.state), pausedReason: null, confirmedAt: at, askedAt: null };
}

function switched(profile: PaProfileEntity, hidden: boolean): Columns {
  if (profile.state === 'archived') throw new ArchivedError();
  return profile.hidden === hidden ? {} : { hidden };
}

function assertReady(profile: PaProfileEntity): void {
  const { parts, isWhole } = progressOf(profile);
  if (isWhole) return;
  throw new NotReadyError(
    parts.flatMap(({ part, missing }) => missing.map(({ message }) => ({ section: part, message }))),
  );
}

function refusal(field: string, message: string): InvalidError {
  return InvalidError.of([{ field, message }]);
}
