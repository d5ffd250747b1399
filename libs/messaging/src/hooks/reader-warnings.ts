import { Injectable } from '@nestjs/common';

/** What to be careful of in a text that somebody else wrote, in words; null where nothing is. */
export type ReaderWarning = (text: string) => string | null;

/** Warnings beside messages of others: looked for when they are read, so that new ones hold for old messages too. */
@Injectable()
export class ReaderWarnings {
  private readonly warnings: ReaderWarning[] = [];

  add(warning: ReaderWarning): void {
    this.warnings.push(warning);
  }

  of(text: string): string[] {
    return this.warnings.flatMap((warning) => warning(text) ?? []);
  }
}
