import { Injectable } from '@nestjs/common';
import { PeopleDirectory, PeopleReader, type ListedPerson } from '@pa/accounts';
import {
  Audit,
  ForbiddenError,
  InvalidError,
  NotFoundError,
  Outbox,
  UnitOfWork,
  type Actor,
  type Transaction,
} from '@pa/platform';
import { NewConversations } from '@pa/recruitment';
import { isUUID } from 'class-validator';
import { ConversationOpenings } from '../conversations/conversation-openings.service';
import { messagingEvents } from '../messaging.events';

export const LONGEST_ABOUT = 100;
const NOTE = 'Our team put you in touch, because you both said yes. You can write to each other here.';

/** Whom staff bring together, and what about. */
export interface Pair {
  readonly employerId: string;
  readonly paId: string;
  /** A few words that both read, such as "Mornings in Chorlton"; may be ''. */
  readonly about: string;
  /** Staff asked both, and both said yes. */
  readonly hasAsked: boolean;
}

/** There is no such employer, or the account cannot be used now. */
export class EmployerNotThereError extends NotFoundError {
  constructor() {
    super('no-such-employer', 'We cannot find this employer. The account may be paused or closed.');
  }
}

/** The employer may not begin to talk to new PAs just now. */
export class NoTalksForThemError extends ForbiddenError {
  constructor(name: string) {
    super('no-access', `${name} cannot start to talk to new PAs just now. Look whether they have an access pass.`);
  }
}

/** Staff put an employer and a PA in touch who both told them yes: on the telephone, at a drop-in, wherever people ask. */
@Injectable()
export class PutInTouch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleReader,
    private readonly directory: PeopleDirectory,
    private readonly newConversations: NewConversations,
    private readonly openings: ConversationOpenings,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** The employer's name. @throws EmployerNotThereError */
  async nameOf(actor: Actor, employerId: string): Promise<string> {
    return this.unitOfWork.run(actor.licenseeId, (tx) => this.getEmployer(tx, employerId));
  }

  /** PAs by a name, an e-mail address or a telephone number as typed; the first fifty by name, none for no words. */
  async findPas(actor: Actor, find: string): Promise<readonly ListedPerson[]> {
    if (find.trim() === '') return [];
    const query = { find: find.slice(0, 254), role: 'pa', standing: null, order: 'name', page: 1 } as const;
    return (await this.directory.list(actor, query)).people.filter(({ standing }) => standing !== 'suspended');
  }

  /**
   * Opens their conversation, or adds this reason to the one they have. The same two again change nothing.
   * @throws EmployerNotThereError, NoTalksForThemError, InvalidError
   */
  async open(actor: Actor, { employerId, paId, about, hasAsked }: Pair): Promise<string> {
    const words = aboutOf(about);
    if (!hasAsked) refuse('hasAsked', 'Ask both of them first. Tick the box when both said yes.');
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const name = await this.getEmployer(tx, employerId);
      const pa = isUUID(paId) ? await this.people.findInUse(tx, paId) : null;
      if (!pa?.roles.includes('pa')) refuse('paId', 'Choose the PA. Their account must be in use.');
      if ([employerId, paId].includes(actor.personId))
        refuse('paId', 'A colleague must do this: you are one of the two.');
      if (!(await this.newConversations.mayStart(tx, employerId))) throw new NoTalksForThemError(name);
      const opening = {
        employerId,
        paId,
        kind: 'staff',
        subjectId: paId,
        about: words,
        paAlias: null,
        note: NOTE,
      } as const;
      const opened = await this.openings.openOnce(tx, opening);
      if (!opened) refuse('paId', 'We cannot put these two in touch.');
      const { id, isNew } = opened;
      if (!isNew) return id;
      this.audit.record(tx, { actor, act: 'messaging.put-in-touch', subject: { kind: 'conversation', id } });
      await this.outbox.add(tx, { topic: messagingEvents.putInTouch, subjectId: id });
      return id;
    });
  }

  private async getEmployer(tx: Transaction, id: string): Promise<string> {
    const found = isUUID(id) ? await this.people.findInUse(tx, id) : null;
    if (!found?.roles.includes('employer')) throw new EmployerNotThereError();
    return found.displayName;
  }
}

function aboutOf(given: string): string {
  const about = given.normalize('NFC').replace(/\s+/g, ' ').trim();
  if ([...about].length > LONGEST_ABOUT) refuse('about', `Write at most ${LONGEST_ABOUT} letters.`);
  return about;
}

function refuse(field: string, message: string): never {
  throw InvalidError.of([{ field, message }]);
}
