import { Resolver } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';

const TIMEOUT_MS = 5_000;
/** What a name server answers where there is nothing. */
const NOTHING = ['ENODATA', 'ENOTFOUND'];

/** The TXT records of a name, as the world sees them. */
export abstract class DnsTexts {
  /** Each record as one text; none where the name has none. @throws when no name server answers */
  abstract find(name: string): Promise<string[]>;
}

/** Asks the name servers of this machine. */
@Injectable()
export class RealDnsTexts extends DnsTexts {
  async find(name: string): Promise<string[]> {
    const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: 1 });
    try {
      return (await resolver.resolveTxt(name)).map((parts) => parts.join(''));
    } catch (error) {
      if (NOTHING.includes((error as NodeJS.ErrnoException).code ?? '')) return [];
      throw error;
    }
  }
}
