import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';

export interface ContactDetailsRow {
  readonly name_sealed: Buffer;
  readonly email_sealed: Buffer | null;
  readonly display_name: string;
  readonly telephone_sealed: Buffer | null;
  readonly address_sealed: Buffer | null;
}

export interface KeptContactDetails {
  readonly displayName: string;
  readonly nameSealed: Buffer;
  readonly nameIndex: Buffer;
  readonly surnameIndex: Buffer;
  readonly telephoneSealed: Buffer | null;
  readonly telephoneIndex: Buffer | null;
  readonly addressSealed: Buffer | null;
  readonly at: Date;
}

/** Sealed rows of how to reach people, within one licensee's transaction. */
@Injectable()
export class ContactDetailsRepository {
  async find(tx: Transaction, personId: string): Promise<ContactDetailsRow | null> {
    const [row] = await tx.query<ContactDetailsRow>(
      `SELECT p.name_sealed, p.email_sealed, p.display_name, c.telephone_sealed, c.address_sealed
         FROM people p LEFT JOIN contact_details c ON c.licensee_id = p.licensee_id AND c.person_id = p.id
        WHERE p.licensee_id = $1 AND p.id = $2`,
      [tx.licenseeId, personId],
    );
    return row ?? null;
  }

  async put(tx: Transaction, personId: string, kept: KeptContactDetails): Promise<void> {
    await tx.query(
      `UPDATE people SET display_name = $3, name_sealed = $4, name_index = $5, surname_index = $6
        WHERE licensee_id = $1 AND id = $2`,
      [tx.licenseeId, personId, kept.displayName, kept.nameSealed, kept.nameIndex, kept.surnameIndex],
    );
    await tx.query(
      `INSERT INTO contact_details (licensee_id, id, person_id, telephone_sealed, telephone_index, address_sealed, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (licensee_id, person_id) DO UPDATE
          SET telephone_sealed = excluded.telephone_sealed, telephone_index = excluded.telephone_index,
              address_sealed = excluded.address_sealed, updated_at = excluded.updated_at`,
      [tx.licenseeId, newId(), personId, kept.telephoneSealed, kept.telephoneIndex, kept.addressSealed, kept.at],
    );
  }
}
