/** The two sides of a conversation. */
export type Side = 'employer' | 'pa';

/** Somebody about to write: what those know who look at it before it is kept. */
export interface Writing {
  readonly licenseeId: string;
  readonly conversationId: string;
  /** Whose hands write: a representative's where one acts, else the party's own. */
  readonly authorId: string;
  readonly side: Side;
  readonly employerId: string;
  readonly paId: string;
}
