import { Injectable } from '@nestjs/common';
import type { Writing } from './writing';

/** Refuses by throwing a DomainError that says why and what to do. Called for every message: keep it cheap. */
export type SendingStop = (writing: Writing) => Promise<void>;

/** Reasons for which nobody may write just now, besides that the conversation is closed or on hold. */
@Injectable()
export class SendingStops {
  private readonly stops: SendingStop[] = [];

  add(stop: SendingStop): void {
    this.stops.push(stop);
  }

  /** @throws DomainError of whoever stops it */
  async check(writing: Writing): Promise<void> {
    for (const stop of this.stops) await stop(writing);
  }
}
