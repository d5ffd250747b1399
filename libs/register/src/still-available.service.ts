import { Injectable } from '@nestjs/common';
import { AccountUses } from '@pa/accounts';
import { Clock, UnitOfWork, type Transaction } from '@pa/platform';
import { ConfirmLinks } from './confirm-links.service';
import { PaProfileEditor } from './pa-profile-editor.service';
import { confirmed } from './pa-profile-moves.service';
import type { PaProfileEntity } from './pa-profile.entity';
import { PaProfilesRepository } from './pa-profiles.repository';
import { StaleConfirmLinkError } from './register.errors';
import { displayNameOf } from './sections';

/** What the page behind the link shows. */
export interface ConfirmQuestion {
  readonly displayName: string;
  /** Nothing is left to press: it was answered, by this link or by the PA in the register. */
  readonly isAnswered: boolean;
  /** Pressing puts a profile back that was paused for want of an answer. */
  readonly bringsBack: boolean;
}

/** Answers "still available?" by the link in the mail, without signing in. */
@Injectable()
export class StillAvailable {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: ConfirmLinks,
    private readonly profiles: PaProfilesRepository,
    private readonly editor: PaProfileEditor,
    private readonly uses: AccountUses,
    private readonly clock: Clock,
  ) {}

  /** For the page with the one button. Changes nothing, so a mail program that opens links does no harm. */
  async look(licenseeId: string, token: string): Promise<ConfirmQuestion> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const { profile, isOpen } = await this.findAsked(tx, token);
      return { displayName: displayNameOf(profile), isAnswered: !isOpen, bringsBack: profile.state === 'paused' };
    });
  }

  /**
   * The press of the button. Pressing twice is as good as once.
   * @throws StaleConfirmLinkError
   */
  async confirm(licenseeId: string, token: string): Promise<ConfirmQuestion> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const { profile, isOpen } = await this.findAsked(tx, token);
      const at = this.clock.now();
      if (isOpen) await this.editor.keep(tx, profile, { columns: confirmed({ profile, at }), at });
      await this.uses.note(tx, profile.personId, at);
      return { displayName: displayNameOf(profile), isAnswered: true, bringsBack: false };
    });
  }

  private async findAsked(tx: Transaction, token: string): Promise<{ profile: PaProfileEntity; isOpen: boolean }> {
    const link = this.links.read(tx.licenseeId, token);
    if (!link) throw new StaleConfirmLinkError();
    const profile = await this.profiles.findForUpdate(tx, { id: link.profileId });
    if (!profile) throw new StaleConfirmLinkError();
    const isOpen = profile.askedAt?.getTime() === link.askedAt.getTime();
    const wasAnswered = profile.state === 'published' && (profile.confirmedAt ?? link.askedAt) > link.askedAt;
    if (!isOpen && !wasAnswered) throw new StaleConfirmLinkError();
    return { profile, isOpen };
  }
}
