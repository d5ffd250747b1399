import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@pa/platform';

/** So long somebody is new: long enough for others to report what they do. */
export const NEW_FOR_DAYS = 7;
const NEW_FOR_MS = NEW_FOR_DAYS * 24 * 60 * 60 * 1000;

/** Who joined only just. New accounts are what people who cheat use, so they may do a little less at first. */
@Injectable()
export class NewcomersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Whether the hands that write, or the person they write for, are new. */
  async isNew(writing: { licenseeId: string; authorId: string }): Promise<boolean> {
    const read = this.unitOfWork.reader(writing.licenseeId);
    const [row] = await read<{ joined: Date }>({
      name: 'messaging-joined',
      text: 'SELECT created_at AS joined FROM people WHERE licensee_id = $1 AND id = $2',
      values: [writing.licenseeId, writing.authorId],
    });
    const age = row ? this.clock.now().getTime() - row.joined.getTime() : NEW_FOR_MS;
    return age >= 0 && age < NEW_FOR_MS;
  }
}
