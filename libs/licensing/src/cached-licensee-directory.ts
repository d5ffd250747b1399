import { Injectable } from '@nestjs/common';
import { LicenseeDirectory, type Licensee } from '@pa/platform';
import { DataSource } from 'typeorm';
import { LicenseeEntity, LicenseeHostEntity } from './licensee.entity';

/** A change of a register's brand, policies or hosts is seen by every server within this time. */
const FRESH_MS = 5_000;

interface Snapshot {
  readonly at: number;
  readonly list: readonly Licensee[];
  readonly byHost: ReadonlyMap<string, Licensee>;
  readonly byId: ReadonlyMap<string, Licensee>;
}

/** All registers in memory; read again when older than five seconds. There are dozens, not thousands. */
@Injectable()
export class CachedLicenseeDirectory extends LicenseeDirectory {
  private snapshot: Snapshot | undefined;
  private loading: Promise<Snapshot> | undefined;

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async findByHost(host: string): Promise<Licensee | null> {
    return (await this.current()).byHost.get(host) ?? null;
  }

  async findById(id: string): Promise<Licensee | null> {
    return (await this.current()).byId.get(id) ?? null;
  }

  async list(): Promise<readonly Licensee[]> {
    return (await this.current()).list;
  }

  /** Forgets what it knows, after a change made by this process. Reading that began before is not kept either. */
  forget(): void {
    this.snapshot = undefined;
    this.loading = undefined;
  }

  private async current(): Promise<Snapshot> {
    if (this.snapshot && Date.now() - this.snapshot.at < FRESH_MS) return this.snapshot;
    const loading = (this.loading ??= this.load());
    try {
      const snapshot = await loading;
      if (this.loading === loading) this.snapshot = snapshot;
      return snapshot;
    } finally {
      if (this.loading === loading) this.loading = undefined;
    }
  }

  private async load(): Promise<Snapshot> {
    const rows = await this.dataSource.manager.find(LicenseeEntity, { order: { slug: 'ASC' } });
    const hosts = await this.dataSource.manager.find(LicenseeHostEntity);
    const list = rows.map((row) => licenseeOf(row, hosts));
    const byId = new Map(list.map((licensee) => [licensee.id, licensee]));
    const byHost = new Map(
      hosts.flatMap(({ host, licenseeId }) => {
        const licensee = byId.get(licenseeId);
        return licensee ? [[host, licensee] as const] : [];
      }),
    );
    return { at: Date.now(), list, byHost, byId };
  }
}

function licenseeOf(row: LicenseeEntity, hosts: readonly LicenseeHostEntity[]): Licensee {
  const own = hosts.filter(({ licenseeId }) => licenseeId === row.id);
  const primary = own.find(({ isPrimary }) => isPrimary) ?? own[0];
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    primaryHost: primary?.host ?? '',
    brand: row.brand,
    policies: row.policies,
  };
}
