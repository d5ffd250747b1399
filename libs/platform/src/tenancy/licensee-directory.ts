import type { Licensee } from './licensee';

/** Finds registers. Asked on every request, so an implementation keeps them in memory. */
export abstract class LicenseeDirectory {
  /** By host name without port, lower case; null when no register answers there. */
  abstract findByHost(host: string): Promise<Licensee | null>;
  abstract findById(id: string): Promise<Licensee | null>;
  /** The registers. The platform is none. */
  abstract list(): Promise<readonly Licensee[]>;
  /** The platform itself, at whose host operators sign in. */
  abstract platform(): Promise<Licensee | null>;

  /** Ids of registers that were closed to be erased: nobody reaches them, and what the law wants kept of them ends in its time. */
  async listClosedIds(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  /** Wherever people can be at home: the registers, and the platform. For what looks after accounts, mails and records. */
  async listHomes(): Promise<readonly Licensee[]> {
    const platform = await this.platform();
    return [...(platform ? [platform] : []), ...(await this.list())];
  }
}
