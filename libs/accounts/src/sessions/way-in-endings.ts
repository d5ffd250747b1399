import { Injectable } from '@nestjs/common';
import { Notifications } from '@pa/platform';

const CHANNEL = 'way_in_ended';

/** Whoever holds something open for people who came in. */
export interface WayInListener {
  /** A session, a token or a power to act for somebody has ended: `id` is its row's. */
  ended(id: string): void;
  /** Endings may have been missed: ask anew about everybody. */
  uncertain(): void;
}

/**
 * Tells when a way in ends, in whatever process it was ended: signing out, a suspension, a closed account, a revoked token,
 * the end of acting for somebody. Within the moment, not within the next request.
 */
@Injectable()
export class WayInEndings {
  constructor(private readonly notifications: Notifications) {}

  /** Call while the module starts. */
  listen(listener: WayInListener): void {
    this.notifications.listen(CHANNEL, {
      heard: (id) => listener.ended(id),
      regained: () => listener.uncertain(),
    });
  }
}
