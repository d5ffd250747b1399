import sharp from 'sharp';
import { receiptLines, receiptPdf } from './receipt-pdf';
import type { Receipt } from './receipt';

const receipt: Receipt = {
  id: '01890000-0000-7000-8000-000000000001',
  number: 7,
  kind: 'payment',
  passId: '01890000-0000-7000-8000-000000000002',
  way: 'cheque',
  paidOn: '2026-03-02',
  months: 3,
  amountPence: 3000,
  vatPence: 500,
  vatNumber: 'GB123456789',
};
const parties = { register: 'North West PA Register', address: '1 High Street', payer: 'Ann B.' };

describe('A receipt', () => {
  it('says who paid what, when and how, with the VAT', () => {
    expect(receiptLines(receipt, parties)).toEqual([
      'Receipt number 7',
      'North West PA Register',
      '1 High Street',
      'Paid by: Ann B.',
      'Paid on: 2 March 2026',
      'How: Cheque',
      'For: an access pass for 3 months',
      'Amount: £30',
      'Without VAT: £25',
      'VAT: £5',
      'VAT number: GB123456789',
    ]);
  });

  it('of money that went back says so, and says where there is no VAT', () => {
    const lines = receiptLines({ ...receipt, kind: 'refund', vatPence: 0, months: 1 }, { ...parties, address: '' });
    expect(lines).toContain('Paid back to: Ann B.');
    expect(lines).toContain('No VAT is in this amount.');
    expect(lines[0]).toBe('Refund number 7');
  });

  it('is a PDF, whatever signs are in a name', async () => {
    const pdf = await receiptPdf(receipt, { ...parties, payer: 'Ann 🎉' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).not.toContain('/Subtype /Image');
  });

  it('shows the logo of the register that gives it', async () => {
    const logo = await sharp({ create: { width: 90, height: 30, channels: 4, background: '#461033' } })
      .png()
      .toBuffer();
    expect((await receiptPdf(receipt, parties, logo)).toString('latin1')).toContain('/Subtype /Image');
  });
});
