import { Injectable } from '@nestjs/common';

/** The time, so that rules by date can be tested without waiting. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands where a test puts it. */
export class SettableClock extends Clock {
  constructor(private at: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.at);
  }

  /** Moves the clock to a time, or on by a number of days. */
  set(at: Date): void {
    this.at = at;
  }

  addDays(days: number): void {
    this.at = new Date(this.at.getTime() + days * 86_400_000);
  }
}
