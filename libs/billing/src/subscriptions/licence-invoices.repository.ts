import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { InvoiceFacts, InvoiceStatus } from './licence-facts';

interface Row {
  readonly invoice_id: string;
  readonly number: string | null;
  readonly total_pence: number;
  readonly issued_at: Date;
  readonly status: InvoiceStatus;
  readonly is_owed: boolean;
  readonly paid_at: Date | null;
  readonly page_url: string | null;
}

const SELECT = `SELECT invoice_id, number, total_pence, issued_at, status, is_owed, paid_at, page_url
  FROM licence_invoices WHERE licensee_id = $1`;

/** Invoices for a register's licence, within its transaction. */
@Injectable()
export class LicenceInvoicesRepository {
  async find(tx: Transaction, invoiceId: string): Promise<InvoiceFacts | null> {
    const [row] = await tx.query<Row>(`${SELECT} AND invoice_id = $2`, [tx.licenseeId, invoiceId]);
    return row ? invoiceOf(row) : null;
  }

  /** Of one subscription: all of them say how it stands. */
  async listOf(tx: Transaction, subscriptionId: string): Promise<InvoiceFacts[]> {
    const rows = await tx.query<Row>(`${SELECT} AND subscription_id = $2`, [tx.licenseeId, subscriptionId]);
    return rows.map(invoiceOf);
  }

  /** Of all subscriptions there were, newest first. */
  async listNewest(tx: Transaction, limit: number): Promise<InvoiceFacts[]> {
    const rows = await tx.query<Row>(`${SELECT} ORDER BY issued_at DESC, invoice_id LIMIT $2`, [tx.licenseeId, limit]);
    return rows.map(invoiceOf);
  }

  async save(tx: Transaction, subscriptionId: string, invoice: InvoiceFacts): Promise<void> {
    await tx.query(
      `INSERT INTO licence_invoices (licensee_id, subscription_id, invoice_id, number, total_pence, issued_at, status, is_owed, paid_at, page_url)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (licensee_id, invoice_id) DO UPDATE SET number = excluded.number, total_pence = excluded.total_pence,
         issued_at = excluded.issued_at, status = excluded.status, is_owed = excluded.is_owed, paid_at = excluded.paid_at,
         page_url = excluded.page_url`,
      [
        tx.licenseeId,
        subscriptionId,
        invoice.invoiceId,
        invoice.number,
        invoice.totalPence,
        invoice.issuedAt,
        invoice.status,
        invoice.isOwed,
        invoice.paidAt,
        invoice.pageUrl,
      ],
    );
  }
}

function invoiceOf(row: Row): InvoiceFacts {
  return {
    invoiceId: row.invoice_id,
    number: row.number,
    totalPence: row.total_pence,
    issuedAt: row.issued_at,
    status: row.status,
    isOwed: row.is_owed,
    paidAt: row.paid_at,
    pageUrl: row.page_url,
  };
}
