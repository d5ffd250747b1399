import { Injectable } from '@nestjs/common';

/** What is kept of a register outside of the tables that the app may write, such as documents of a search engine. */
export interface RegisterRemainsSource {
  /** Takes out all of it. Safe to repeat: whoever erases a register may be killed and ask again. */
  forget(licenseeId: string): Promise<void>;
}

/** Each lib that keeps such things says how they leave, so that whoever erases a register knows none of them. */
@Injectable()
export class RegisterRemains {
  private readonly sources: RegisterRemainsSource[] = [];

  add(source: RegisterRemainsSource): void {
    this.sources.push(source);
  }

  async forget(licenseeId: string): Promise<void> {
    for (const source of this.sources) await source.forget(licenseeId);
  }
}
