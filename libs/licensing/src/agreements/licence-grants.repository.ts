import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { LicenceGrant } from './grant';
import { LicenceEntity } from './licence.entity';
import { firstBrand, FIRST_POLICIES } from './new-register';

export interface NewTerm {
  readonly grant: LicenceGrant;
  readonly grantedBy: string;
  readonly at: Date;
}

/** Makes a register from within itself, with its first address and what was agreed. */
@Injectable()
export class LicenceGrantsRepository {
  /** One register after the other. Whether this one is there already. */
  async isMade(tx: Transaction): Promise<boolean> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('new-register', 0))`);
    const rows = await tx.query('SELECT 1 FROM licensees WHERE id = $1', [tx.licenseeId]);
    return rows.length > 0;
  }

  /** Whether the name or the host is another register's. Both can be read without being that register. */
  async isTaken(tx: Transaction, slug: string, host: string): Promise<boolean> {
    const rows = await tx.query(
      'SELECT 1 FROM licensees WHERE slug = $1 UNION ALL SELECT 1 FROM licensee_hosts WHERE host = $2',
      [slug, host],
    );
    return rows.length > 0;
  }

  async addRegister(tx: Transaction, grant: LicenceGrant, host: string): Promise<void> {
    const brand = firstBrand(grant);
    await tx.query(
      `INSERT INTO licensees (id, slug, name, brand, policies, licence_state, opened_at)
       VALUES ($1, $2, $3, $4, $5, 'trial', NULL)`,
      [
        tx.licenseeId,
        grant.slug,
        `${brand.region} ${brand.shortName}`,
        JSON.stringify(brand),
        JSON.stringify(FIRST_POLICIES),
      ],
    );
    await tx.query('INSERT INTO licensee_hosts (host, licensee_id, is_primary) VALUES ($1, $2, true)', [
      host,
      tx.licenseeId,
    ]);
  }

  async addTerm(tx: Transaction, { grant, grantedBy, at }: NewTerm): Promise<void> {
    await tx.manager.insert(LicenceEntity, {
      licenseeId: tx.licenseeId,
      id: newId(),
      organisation: grant.organisation,
      legalForm: grant.legalForm,
      plan: grant.plan,
      beginsOn: grant.beginsOn,
      endsOn: grant.endsOn,
      councils: [...grant.councils],
      outwardCodes: [...grant.outwardCodes],
      penceAMonth: grant.penceAMonth ?? 0,
      vatBasisPoints: grant.vatBasisPoints,
      grantedAt: at,
      grantedBy,
    });
  }
}
