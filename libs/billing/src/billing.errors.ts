import { ConflictError, ForbiddenError, InvalidError, NotFoundError, UnavailableError } from '@pa/platform';

export class PassNotFoundError extends NotFoundError {
  constructor() {
    super('pass-not-found', 'There is no such pass, or not any more.');
  }
}

/** Somebody was faster, or it stands where this deed is not possible. */
export class PassChangedError extends ConflictError {
  constructor() {
    super('pass-changed', 'This pass has changed since you opened it. Look at it as it is now.');
  }
}

/** One waits for its payment already. */
export class PassAskedError extends ConflictError {
  constructor() {
    super('pass-asked', 'You have asked for a pass already. Pay for it, or take it back first.');
  }
}

/** The register lets everyone in. */
export class NoPassNeededError extends ConflictError {
  constructor() {
    super('no-pass-needed', 'You do not need a pass here. You can talk to PAs for free.');
  }
}

/** Fourteen days have passed, or nothing was paid. */
export class TooLateToCancelError extends ConflictError {
  constructor() {
    super('too-late-to-cancel', 'A pass can be given back in its first 14 days. Call us if you need help.');
  }
}

/** Nothing is to be paid back, or it has been. */
export class NoRefundDueError extends ConflictError {
  constructor() {
    super('no-refund-due', 'There is nothing to pay back for this pass, or it has been paid back already.');
  }
}

/** Names and profiles of PAs are for employers with a pass. */
export class NoPassError extends ForbiddenError {
  constructor() {
    super('no-pass', 'You need an access pass to see who this is. Open “Your access pass” from your account.');
  }
}

/** Which of the reasons it is stays with staff: a guess learns nothing. */
export class VoucherRefusedError extends InvalidError {
  constructor(message = 'This code does not work. It may be used or too old. Check it, or call us.') {
    super('voucher-refused', message, [{ field: 'code', message }]);
  }
}

export class BatchNotFoundError extends NotFoundError {
  constructor() {
    super('vouchers-not-found', 'There are no such vouchers.');
  }
}

export class FunderNotFoundError extends NotFoundError {
  constructor() {
    super('funder-not-found', 'There is no such funder, or not any more.');
  }
}

/** Nobody of this id is an employer whose account can be used. */
export class EmployerNotFoundError extends NotFoundError {
  constructor() {
    super('employer-not-found', 'There is no such employer, or not any more.');
  }
}

/** The register lets everyone in: nobody is charged for that. */
export class PassNotNeededError extends ConflictError {
  constructor() {
    super('pass-not-needed', 'Employers do not need a pass here, so there is nothing to give.');
  }
}

/** The employer has asked for one: that one can be charged to a funder. */
export class PassWaitsError extends ConflictError {
  constructor() {
    super('pass-waits', 'This employer has asked for a pass already. Open that one, and charge it to the funder.');
  }
}

/** This installation, or this register, takes no cards yet. */
export class NoCardsError extends ConflictError {
  constructor() {
    super('no-cards', 'You cannot pay by card here yet. Pay by cheque or bank transfer, or use a voucher.');
  }
}

/** Stripe does not answer, or not as it should. Nothing was paid by it. */
export class CardsAwayError extends UnavailableError {
  constructor() {
    super(
      'cards-away',
      'The card payment company does not answer at the moment. Try again in a few minutes, or pay in another way.',
    );
  }
}

/** Nothing is there to pay by, or it has ended. */
export class NoSubscriptionError extends ConflictError {
  constructor() {
    super('no-subscription', 'There is no subscription for this licence now. Ask whoever runs this service.');
  }
}

/** This installation asks Stripe for nothing, or would not hear of payments. */
export class NoSubscriptionsError extends ConflictError {
  constructor() {
    super('no-subscriptions', 'This service is not set up for subscriptions. Its settings name no secret for them.');
  }
}

/** Nothing was agreed to pay, or the licence has ended. */
export class NoFeeError extends ConflictError {
  constructor() {
    super('no-fee', 'There is nothing to pay for this licence: it has ended, or its agreement names no price.');
  }
}
