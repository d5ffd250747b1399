import { Injectable } from '@nestjs/common';
import type { Actor } from '@pa/platform';
import { messagingPaths as paths } from '../messaging.paths';
import { Drafts } from './drafts.service';
import { QuickReplies, STOCK_REPLIES } from './quick-replies.service';

/** What stands around the box in which a message is written. */
export interface Extras {
  readonly draft: string;
  readonly replies: ReadonlyArray<{ readonly index: number; readonly text: string; readonly icon: string | null }>;
  readonly hrefs: Readonly<
    Record<'draft' | 'replies' | 'file' | 'print' | 'text' | 'pdf' | 'search' | 'alerts', string>
  >;
}

/** Drafts, ready answers and ways on, for the page of a conversation. */
@Injectable()
export class ConversationExtras {
  constructor(
    private readonly drafts: Drafts,
    private readonly replies: QuickReplies,
  ) {}

  async of(actor: Actor, id: string): Promise<Extras> {
    const own = (await this.replies.list(actor)).map((text) => ({ text, icon: null }));
    return {
      draft: await this.drafts.get(actor, id),
      replies: [...STOCK_REPLIES, ...own].map((one, index) => ({ ...one, index })),
      hrefs: {
        draft: paths.conversationDeed(id, 'draft'),
        replies: paths.quickReplies,
        file: paths.conversationDeed(id, 'files'),
        print: paths.conversationDeed(id, 'print'),
        text: paths.conversationDeed(id, 'messages.txt'),
        pdf: paths.conversationDeed(id, 'messages.pdf'),
        search: paths.search,
        alerts: paths.alertChoices,
      },
    };
  }

  /** What was begun has been sent. */
  async sent(actor: Actor, id: string): Promise<void> {
    await this.drafts.save(actor, id, '');
  }
}
