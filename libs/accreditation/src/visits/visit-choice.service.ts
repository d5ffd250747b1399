import { Injectable } from '@nestjs/common';
import { PeopleDirectory } from '@pa/accounts';
import { doerOf, InvalidError, type Actor } from '@pa/platform';

export const LONGEST_FIND = 254;

/** PAs whom staff can plan a visit to. */
export interface Choice {
  /** `since`: when they joined, as many have one name. */
  readonly pas: ReadonlyArray<{ readonly personId: string; readonly name: string; readonly since: Date }>;
  /** How many there are, where only the first are listed. */
  readonly total: number;
}

/** Staff look for the PA whom they want to visit, approved or not. */
@Injectable()
export class VisitChoice {
  constructor(private readonly directory: PeopleDirectory) {}

  /** By a name, an email address or a telephone number. Nobody finds themselves. @throws InvalidError when nothing was typed */
  async find(actor: Actor, typed: string): Promise<Choice> {
    const find = typed.trim().slice(0, LONGEST_FIND);
    if (find === '') throw InvalidError.of([{ field: 'find', message: 'Write the name of a PA' }]);
    const query = { find, role: 'pa', standing: null, order: 'name', page: 1 } as const;
    const { people, total } = await this.directory.list(actor, query);
    const own = [actor.personId, doerOf(actor).personId];
    const pas = people
      .filter(({ id, standing }) => standing !== 'suspended' && !own.includes(id))
      .map(({ id: personId, displayName: name, createdAt: since }) => ({ personId, name, since }));
    return { pas, total: total - (people.length - pas.length) };
  }
}
