import { dateWords, linesPdf } from '@pa/web';
import { poundsOf } from '../money/pounds';
import { monthsWords, WAY_WORDS } from '../passes/pass';
import type { Receipt } from './receipt';

/** Who gives the receipt and who gets it. */
export interface ReceiptParties {
  readonly register: string;
  readonly address: string;
  readonly payer: string;
}

/** The lines of a receipt in reading order, the title first. */
export function receiptLines(receipt: Receipt, { register, address, payer }: ReceiptParties): string[] {
  const { kind, number, amountPence, vatPence, vatNumber, months, paidOn, way } = receipt;
  const isRefund = kind === 'refund';
  return [
    `${isRefund ? 'Refund' : 'Receipt'} number ${number}`,
    register,
    ...(address === '' ? [] : [address]),
    `${isRefund ? 'Paid back to' : 'Paid by'}: ${payer}`,
    `${isRefund ? 'Paid back on' : 'Paid on'}: ${dateWords(paidOn)}`,
    `How: ${WAY_WORDS[way]}`,
    `For: an access pass for ${monthsWords(months)}`,
    `Amount: ${poundsOf(amountPence)}`,
    ...(vatPence > 0
      ? [`Without VAT: ${poundsOf(amountPence - vatPence)}`, `VAT: ${poundsOf(vatPence)}`, `VAT number: ${vatNumber}`]
      : ['No VAT is in this amount.']),
  ];
}

/** A tagged PDF in English with these lines. */
export async function receiptPdf(
  receipt: Receipt,
  parties: ReceiptParties,
  logo: Buffer | null = null,
): Promise<Buffer> {
  const [title = '', ...lines] = receiptLines(receipt, parties);
  return linesPdf({ title, author: parties.register, lines, logo });
}
