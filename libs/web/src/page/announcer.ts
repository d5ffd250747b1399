import { Injectable } from '@nestjs/common';
import type { Actor } from '@pa/platform';

/** Something that is announced to somebody at the top of their pages. Text, never markup. */
export interface AnnouncedWords {
  readonly id: string;
  readonly title: string;
  readonly words: string;
}

/** What shows to a person now, as a lib answers it. */
export type AnnouncementsFor = (actor: Actor) => Promise<readonly AnnouncedWords[]>;

/** What is announced, for the frame of every page. The lib that keeps it says how to ask; where nobody says it there is none. */
@Injectable()
export class Announcer {
  private source: AnnouncementsFor | undefined;

  askOf(source: AnnouncementsFor): void {
    this.source = source;
  }

  async for(actor: Actor | null): Promise<readonly AnnouncedWords[]> {
    return actor && this.source ? this.source(actor) : [];
  }
}
