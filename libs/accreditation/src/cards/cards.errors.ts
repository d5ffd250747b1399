import { ConflictError, NotFoundError } from '@pa/platform';

/** The same for a code that never was, one that its owner ended, and one whose owner is not on the register. */
export class NoLiveCardError extends NotFoundError {
  constructor() {
    super(
      'no-live-card',
      'We have no live card with this code. Ask to see the card again, or type the code once more.',
    );
  }
}

export class NoCardError extends NotFoundError {
  constructor() {
    super('no-card', 'You have no card. Make one first.');
  }
}

export class CardNeedsApprovalError extends ConflictError {
  constructor() {
    super(
      'card-needs-approval',
      'A card is for PAs whom we have approved. Look at what is left to do for your approval.',
    );
  }
}

export class CardChangedError extends ConflictError {
  constructor() {
    super('card-changed', 'Your card has a newer code already. Look at it as it is now.');
  }
}
