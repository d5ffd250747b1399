import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@pa/platform';

/** What only sockets ask of the database. */
@Injectable()
export class LiveRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Whether this person lets the other side see that they type. */
  async showsTyping(licenseeId: string, conversationId: string, personId: string): Promise<boolean> {
    const [row] = await this.unitOfWork.reader(licenseeId)<{ shown: boolean }>({
      name: 'messaging-typing-shown',
      text: `SELECT typing_shown AS shown FROM conversation_members
              WHERE licensee_id = $1 AND conversation_id = $2 AND person_id = $3`,
      values: [licenseeId, conversationId, personId],
    });
    return row?.shown === true;
  }
}
