import { Injectable } from '@nestjs/common';
import type { Licensee } from './licensee';

/** Answers a register's logo as a PNG, or null where it has none. */
export type LogoOf = (licensee: Licensee) => Promise<Buffer | null>;

/**
 * The logos of registers, for mails and papers. The platform keeps none: the lib that does says how to ask, and where
 * nobody says it there is none.
 */
@Injectable()
export class RegisterLogos {
  private source: LogoOf | undefined;

  askOf(source: LogoOf): void {
    this.source = source;
  }

  async of(licensee: Licensee): Promise<Buffer | null> {
    return this.source && licensee.brand.logo ? this.source(licensee) : null;
  }
}
