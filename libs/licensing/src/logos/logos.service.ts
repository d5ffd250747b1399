import { Injectable } from '@nestjs/common';
import {
  Clock,
  NotFoundError,
  RegisterLogos,
  UnitOfWork,
  type Actor,
  type IncomingFile,
  type Licensee,
} from '@pa/platform';
import { BrandChanges } from '../brand-changes.service';
import { drawLogo } from './draw-logo';
import { LogosRepository } from './logos.repository';

/** So many logos are kept in memory, each of 300 KB at the most and usually of some ten. */
const MOST_KEPT = 50;
const ACT = 'licensing.logo-changed';

/** A register's own logo: on its pages, in its mails and on its papers. */
@Injectable()
export class Logos {
  private readonly known = new Map<string, Buffer>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly logos: LogosRepository,
    private readonly changes: BrandChanges,
    private readonly clock: Clock,
    registerLogos: RegisterLogos,
  ) {
    registerLogos.askOf((licensee) => this.find(licensee));
  }

  /** Null where the register has none. */
  async find({ id, brand }: Licensee): Promise<Buffer | null> {
    if (!brand.logo) return null;
    const { version } = brand.logo;
    const name = `${id} ${version}`;
    const known = this.known.get(name);
    if (known) return known;
    const found = await this.unitOfWork.run(id, (tx) => this.logos.find(tx, version));
    if (found) this.keep(name, found);
    return found;
  }

  /** @throws NotFoundError */
  async get(licensee: Licensee): Promise<Buffer> {
    const found = await this.find(licensee);
    if (!found) throw new NotFoundError('no-logo', 'This register has no logo.');
    return found;
  }

  /** `seen` as for the brand. @throws FileRefusedError, InvalidError when somebody else changed the brand */
  async change(actor: Actor, file: IncomingFile, seen: string): Promise<void> {
    const drawn = await drawLogo(file);
    const { version, width, height } = drawn;
    await this.changes.change({ actor, seen, act: ACT }, async (brand, tx) => {
      await this.logos.replace(tx, drawn, this.clock.now());
      return { ...brand, logo: { version, width, height } };
    });
  }

  /** The register shows its drawn mark again. Safe to repeat. */
  async remove(actor: Actor): Promise<void> {
    await this.changes.change({ actor, seen: '', act: ACT }, async (before, tx) => {
      if (!before.logo) return before;
      await this.logos.removeAll(tx);
      const { logo: _gone, ...brand } = before;
      return brand;
    });
  }

  private keep(name: string, bytes: Buffer): void {
    const [oldest] = this.known.keys();
    if (oldest !== undefined && this.known.size >= MOST_KEPT) this.known.delete(oldest);
    this.known.set(name, bytes);
  }
}
