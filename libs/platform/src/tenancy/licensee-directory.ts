import type { Licensee } from './licensee';

/** Finds registers. Asked on every request, so an implementation keeps them in memory. */
export abstract class LicenseeDirectory {
  /** By host name without port, lower case; null when no register answers there. */
  abstract findByHost(host: string): Promise<Licensee | null>;
  abstract findById(id: string): Promise<Licensee | null>;
  abstract list(): Promise<readonly Licensee[]>;
}
