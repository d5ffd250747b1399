import { Injectable } from '@nestjs/common';
import type { HeldPart } from '../messages/message-body';
import type { Writing } from './writing';

/** A text as the other side will see it, and what was taken out of it. */
export interface ScreenedText {
  readonly text: string;
  readonly held: readonly HeldPart[];
}

/** Looks at a text before it is kept. May hold parts back, or refuse it by throwing a DomainError that says how to mend it. */
export type MessageScreen = (text: string, writing: Writing) => Promise<ScreenedText>;

/** Everyone who looks at texts before they are kept, one after the other. */
@Injectable()
export class MessageScreens {
  private readonly screens: MessageScreen[] = [];

  add(screen: MessageScreen): void {
    this.screens.push(screen);
  }

  async look(text: string, writing: Writing): Promise<ScreenedText> {
    let seen: ScreenedText = { text, held: [] };
    for (const screen of this.screens) {
      const next = await screen(seen.text, writing);
      seen = { text: next.text, held: [...seen.held, ...next.held] };
    }
    return seen;
  }
}
