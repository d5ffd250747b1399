import { Injectable } from '@nestjs/common';

/** How somebody wants their mail: as for everyone, in large print, or as plain text without an HTML twin. */
export type MailStyle = 'usual' | 'large' | 'plain';

/** Answers how whoever has an address on a register wants their mail. */
export type StyleOf = (licenseeId: string, address: string) => Promise<MailStyle>;

/**
 * Every mail passes here on its way out, so that whoever writes one need not know its reader's needs and cannot forget
 * them. The platform knows no people: the lib that does says how to ask.
 */
@Injectable()
export class MailStyles {
  private source: StyleOf | undefined;

  askOf(source: StyleOf): void {
    this.source = source;
  }

  async of(licenseeId: string, address: string): Promise<MailStyle> {
    return this.source ? this.source(licenseeId, address) : 'usual';
  }
}
