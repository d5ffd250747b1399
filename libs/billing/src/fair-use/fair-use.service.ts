import { Injectable } from '@nestjs/common';
import { Audit, Clock, InvalidError, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { PassChangedError, PassNotFoundError } from '../billing.errors';
import { PassesRepository } from '../passes/passes.repository';
import { TermsRepository } from '../terms/terms.repository';
import { ContactsRepository, type Contacts } from './contacts.repository';
import { MOST_CONTACTS } from './pass-rules';

/** Why staff let an employer ask more PAs than the pass says. */
export const MORE_WHYS = ['nobody-answered', 'hard-to-find', 'our-mistake', 'other'] as const;
export const MORE_WORDS: Readonly<Record<(typeof MORE_WHYS)[number], string>> = {
  'nobody-answered': 'Few of those they asked have answered',
  'hard-to-find': 'What they need is hard to find',
  'our-mistake': 'We made a mistake',
  other: 'Something else',
};

/** Counts the PAs whom an employer asks with a pass, each once, in the transaction of the asking. */
@Injectable()
export class FairUse {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passes: PassesRepository,
    private readonly terms: TermsRepository,
    private readonly contacts: ContactsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts one PA; nothing where no pass is needed, the pass has no limit, or they were asked before. Answers what is used where
   * there is no room, and null where there is.
   */
  async count(tx: Transaction, personId: string, paId: string): Promise<Contacts | null> {
    const at = this.clock.now();
    const pass = await this.contacts.lockRunning(tx, personId, at);
    if (!pass || !(await this.terms.get(tx)).needsPass) return null;
    if (await this.contacts.isKnown(tx, personId, paId)) return null;
    const used = await this.contacts.countOf(tx, pass.id);
    if (used >= pass.allowed) return { used, allowed: pass.allowed };
    await this.contacts.add(tx, { passId: pass.id, personId, paId, at });
    return null;
  }

  /** Staff let more PAs be asked with one pass, with a reason on record. @throws InvalidError, PassNotFoundError, PassChangedError */
  async allowMore(actor: Actor, id: string, { contacts, why }: { contacts: number; why: string }): Promise<void> {
    const isWhy = MORE_WHYS.some((known) => known === why);
    const faults = isWhy ? [] : [{ field: 'why', message: 'Choose why' }];
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      if (!(await this.passes.find(tx, id))) throw new PassNotFoundError();
      const now = await this.contacts.findOfPass(tx, id);
      if (!now) throw new PassChangedError();
      if (!Number.isInteger(contacts) || contacts <= now.allowed || contacts > MOST_CONTACTS)
        faults.unshift({ field: 'contacts', message: `Enter a number from ${now.allowed + 1} to 1,000` });
      if (faults.length > 0) throw InvalidError.of(faults);
      if (!(await this.contacts.allow(tx, id, contacts))) throw new PassChangedError();
      const subject = { kind: 'pass', id };
      this.audit.record(tx, { actor, act: 'billing.more-contacts', subject, details: { contacts, why } });
    });
  }
}
