import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type Transaction } from '@pa/platform';

/** So long somebody is new: long enough for others to report what they do. */
export const NEW_FOR_DAYS = 7;
const NEW_FOR_MS = NEW_FOR_DAYS * 24 * 60 * 60 * 1000;

const JOINED = 'SELECT created_at AS joined FROM people WHERE licensee_id = $1 AND id = $2';

interface Joined {
  readonly joined: Date;
}

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
    const values = [writing.licenseeId, writing.authorId];
    const [row] = await read<Joined>({ name: 'messaging-joined', text: JOINED, values });
    return this.isRecent(row);
  }

  /** The same of one person within a transaction. */
  async isNewIn(tx: Transaction, personId: string): Promise<boolean> {
    const [row] = await tx.query<Joined>(JOINED, [tx.licenseeId, personId]);
    return this.isRecent(row);
  }

  private isRecent(row: Joined | undefined): boolean {
    const age = row ? this.clock.now().getTime() - row.joined.getTime() : NEW_FOR_MS;
    return age >= 0 && age < NEW_FOR_MS;
  }
}
