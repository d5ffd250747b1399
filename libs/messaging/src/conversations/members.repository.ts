import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@pa/platform';
import type { Side } from '../hooks/writing';

/** Somebody who reads a conversation: a party, or whoever acts for one. */
export interface Member {
  readonly conversationId: string;
  readonly personId: string;
  readonly side: Side;
}

const TYPING = `
  SELECT typing_shown AS shown FROM conversation_members
   WHERE licensee_id = $1 AND conversation_id = $2 AND person_id = $3`;
/** Whoever acts for a party gets a row with their first choice, as far as the party has read. */
const SET_TYPING = `
  INSERT INTO conversation_members AS held (licensee_id, conversation_id, person_id, side, typing_shown)
  SELECT $1::uuid, c.id, $3::uuid, $4::text, $5::boolean FROM conversations c WHERE c.licensee_id = $1::uuid AND c.id = $2::uuid
  ON CONFLICT ON CONSTRAINT conversation_members_pkey DO UPDATE SET typing_shown = excluded.typing_shown
  RETURNING 1`;

/** What each reader chose for themselves, in one conversation. */
@Injectable()
export class MembersRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async isTypingShown(licenseeId: string, { conversationId, personId }: Member): Promise<boolean> {
    const read = this.unitOfWork.reader(licenseeId);
    const values = [licenseeId, conversationId, personId];
    return (await read<{ shown: boolean }>({ name: 'messaging-typing', text: TYPING, values }))[0]?.shown ?? false;
  }

  async showTyping(licenseeId: string, { conversationId, personId, side }: Member, isShown: boolean): Promise<void> {
    const values = [licenseeId, conversationId, personId, side, isShown];
    await this.unitOfWork.once(licenseeId, { text: SET_TYPING, values });
  }
}
