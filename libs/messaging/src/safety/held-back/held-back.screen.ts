import { Injectable, OnModuleInit } from '@nestjs/common';
import { InvalidError, UnitOfWork } from '@pa/platform';
import { MessageScreens, type ScreenedText } from '../../hooks/message-screens';
import type { Writing } from '../../hooks/writing';
import { findContact } from '../detector/find-contact';
import { NewcomersService } from '../newcomers.service';
import { holdBack, isOpenTo, withoutMarks } from './held-text';

/** Holds ways to reach somebody back, until both have agreed to share them. */
@Injectable()
export class HeldBackScreen implements OnModuleInit {
  constructor(
    private readonly screens: MessageScreens,
    private readonly unitOfWork: UnitOfWork,
    private readonly newcomers: NewcomersService,
  ) {}

  onModuleInit(): void {
    this.screens.add((text, writing) => this.look(text, writing));
  }

  /** @throws InvalidError when somebody new sends a link */
  private async look(written: string, writing: Writing): Promise<ScreenedText> {
    const text = withoutMarks(written);
    const spans = findContact(text);
    if (spans.length === 0) return { text, held: [] };
    const hasLink = spans.some(({ kind }) => kind === 'link');
    if (hasLink && (await this.newcomers.isNew(writing))) throw noLinksYet();
    const shared = await this.sharedIn(writing);
    return holdBack(
      text,
      spans.filter(({ kind }) => !isOpenTo(kind, shared)),
    );
  }

  private async sharedIn({ licenseeId, conversationId }: Writing): Promise<readonly string[]> {
    const read = this.unitOfWork.reader(licenseeId);
    const [row] = await read<{ shared: string[] }>({
      name: 'messaging-shared-fields',
      text: 'SELECT shared_fields AS shared FROM conversations WHERE licensee_id = $1 AND id = $2',
      values: [licenseeId, conversationId],
    });
    return row?.shared ?? [];
  }
}

function noLinksYet(): InvalidError {
  const message = 'You are new here, so you cannot send links yet. Take the link out. You can send links after 7 days.';
  return new InvalidError('links-too-early', message, [{ field: 'text', message }]);
}
