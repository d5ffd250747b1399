import { Inject, Injectable } from '@nestjs/common';
import {
  CONFIG,
  isPlatform,
  LicenseeDirectory,
  Notifications,
  type Config,
  type LicenceStanding,
  type Licensee,
  type NotificationListener,
} from '@pa/platform';
import { DataSource } from 'typeorm';
import { LicenseeEntity, LicenseeHostEntity } from './licensee.entity';
import { platformHome } from './homes/platform-home';

/** While nothing is heard, what is known of registers is read again when it is as old as this. */
const FRESH_MS = 5_000;
/** While every change is heard, it is read again now and then all the same: a connection may die without a word. */
const HEARD_FRESH_MS = 60_000;
/** On which the database tells that a register, or one of its hosts, was changed. */
const CHANNEL = 'registers';

interface Snapshot {
  readonly at: number;
  /** Whether changes were heard already when it was read, so that none after it was missed. */
  readonly isHeard: boolean;
  readonly list: readonly Licensee[];
  readonly platform: Licensee | null;
  readonly closedIds: readonly string[];
  readonly byHost: ReadonlyMap<string, Licensee>;
  readonly byId: ReadonlyMap<string, Licensee>;
}

/**
 * All registers in memory, found by map. The database tells every process of a change when it is committed; only while a
 * process cannot hear that, it reads them again every five seconds.
 */
@Injectable()
export class CachedLicenseeDirectory extends LicenseeDirectory implements NotificationListener {
  private snapshot: Snapshot | undefined;
  private loading: Promise<Snapshot> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: Notifications,
    @Inject(CONFIG) private readonly config: Pick<Config, 'platformHost'>,
  ) {
    super();
    notifications.listen(CHANNEL, this);
  }

  heard(): void {
    this.forget();
  }

  regained(): void {
    this.forget();
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

  async platform(): Promise<Licensee | null> {
    return (await this.current()).platform;
  }

  override async listClosedIds(): Promise<readonly string[]> {
    return (await this.current()).closedIds;
  }

  /** Forgets what it knows, after a change made by this process. Reading that began before is not kept either. */
  forget(): void {
    this.snapshot = undefined;
    this.loading = undefined;
  }

  private async current(): Promise<Snapshot> {
    if (this.snapshot && Date.now() - this.snapshot.at < this.freshMs(this.snapshot)) return this.snapshot;
    const loading = (this.loading ??= this.load());
    try {
      const snapshot = await loading;
      if (this.loading === loading) this.snapshot = snapshot;
      return snapshot;
    } finally {
      if (this.loading === loading) this.loading = undefined;
    }
  }

  private freshMs({ isHeard }: Snapshot): number {
    return isHeard && this.notifications.isListening ? HEARD_FRESH_MS : FRESH_MS;
  }

  private async load(): Promise<Snapshot> {
    const isHeard = this.notifications.isListening;
    const rows = await this.dataSource.manager.find(LicenseeEntity, { order: { slug: 'ASC' } });
    const hosts = await this.dataSource.manager.find(LicenseeHostEntity);
    const hostsOf = Map.groupBy(hosts, ({ licenseeId }) => licenseeId);
    const registers = rows.filter((row) => !isPlatform(row) && row.closedAt === null);
    const list = registers.map((row) => licenseeOf(row, hostsOf.get(row.id) ?? []));
    const closedIds = rows.filter(({ closedAt }) => closedAt !== null).map(({ id }) => id);
    const platformRow = rows.find(isPlatform);
    const platform = platformRow
      ? { ...platformHome(this.config.platformHost), announcements: platformRow.announcements ?? [] }
      : null;
    const homes = platform ? [platform, ...list] : list;
    const byId = new Map(homes.map((licensee) => [licensee.id, licensee]));
    const byHost = new Map(
      hosts.flatMap(({ host, licenseeId }) => {
        const licensee = byId.get(licenseeId);
        return licensee ? [[host, licensee] as const] : [];
      }),
    );
    return { at: Date.now(), isHeard, list, platform, closedIds, byHost, byId };
  }
}

function licenseeOf(row: LicenseeEntity, own: readonly LicenseeHostEntity[]): Licensee {
  const primary = own.find(({ isPrimary }) => isPrimary) ?? own[0];
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    primaryHost: primary?.host ?? '',
    brand: row.brand,
    policies: row.policies,
    licence: licenceOf(row),
    isOpen: row.openedAt !== null,
    announcements: row.announcements ?? [],
  };
}

function licenceOf({ licenceState: state, gracedUntil, endedAt, updatedAt }: LicenseeEntity): LicenceStanding {
  const standing = { state, gracedUntil: gracedUntil?.toISOString() ?? null };
  return state === 'ended' ? { ...standing, endedAt: (endedAt ?? updatedAt).toISOString() } : standing;
}
