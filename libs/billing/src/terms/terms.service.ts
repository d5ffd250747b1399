import { Injectable } from '@nestjs/common';
import { PolicyChanges } from '@pa/licensing';
import { Audit, InvalidError, UnitOfWork, type Actor, type FieldProblem } from '@pa/platform';
import { MOST_PENCE } from '../money/pounds';
import { PASS_MONTHS } from '../passes/pass';
import { plansOf, type PassTerms } from './pass-terms';
import { TermsRepository } from './terms.repository';

export const LONGEST_HOW_TO_PAY = 500;
export const MOST_VAT_BASIS_POINTS = 5_000;

/** What a register asks for a pass, set by its manager. Passes that run keep what was bought. */
@Injectable()
export class Terms {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: TermsRepository,
    private readonly policies: PolicyChanges,
    private readonly audit: Audit,
  ) {}

  async get({ licenseeId }: Pick<Actor, 'licenseeId'>): Promise<PassTerms> {
    return this.unitOfWork.run(licenseeId, (tx) => this.terms.get(tx));
  }

  /** @throws InvalidError that names each field */
  async save(actor: Actor, terms: PassTerms): Promise<void> {
    const faults = faultsOf(terms);
    if (faults.length > 0) throw InvalidError.of(faults);
    const { licenseeId } = actor;
    await this.unitOfWork.run(licenseeId, async (tx) => {
      await this.terms.save(tx, terms);
      await this.policies.merge(tx, { needsPass: terms.needsPass });
      const details = { needsPass: terms.needsPass };
      this.audit.record(tx, {
        actor,
        act: 'billing.terms-changed',
        subject: { kind: 'register', id: licenseeId },
        details,
      });
    });
    this.policies.told();
  }
}

function faultsOf(terms: PassTerms): FieldProblem[] {
  const faults: FieldProblem[] = PASS_MONTHS.filter((months) => {
    const price = terms.prices[months];
    return price !== null && (!Number.isInteger(price) || price < 100 || price > MOST_PENCE);
  }).map((months) => ({ field: `price${months}`, message: 'Enter a price from £1 to £1,000, or leave it empty' }));
  const { vatBasisPoints: vat, vatNumber, howToPay, needsPass } = terms;
  if (needsPass && plansOf(terms).length === 0)
    faults.push({ field: 'price1', message: 'Enter at least one price, or let everyone in for free' });
  if (!Number.isInteger(vat) || vat < 0 || vat > MOST_VAT_BASIS_POINTS)
    faults.push({ field: 'vat', message: 'Enter a VAT rate from 0 to 50, such as 20' });
  if (vat > 0 && !/^(GB)?\d{9}(\d{3})?$/.test(vatNumber.replaceAll(' ', '')))
    faults.push({ field: 'vatNumber', message: 'Enter your VAT number: 9 or 12 digits' });
  else if (vatNumber.length > 20) faults.push({ field: 'vatNumber', message: 'Use 20 letters or fewer' });
  if (needsPass && howToPay.trim() === '')
    faults.push({ field: 'howToPay', message: 'Say where to send a cheque or a bank transfer' });
  if ([...howToPay].length > LONGEST_HOW_TO_PAY)
    faults.push({ field: 'howToPay', message: `Use ${LONGEST_HOW_TO_PAY} letters or fewer` });
  return faults;
}
