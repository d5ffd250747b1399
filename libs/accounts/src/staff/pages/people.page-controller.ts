import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, type Actor } from '@pa/platform';
import { Page, readForm } from '@pa/web';
import { CommunicationNeeds } from '../../communication/communication-needs.service';
import { PeopleDirectory } from '../people-directory.service';
import { PersonPlaces } from '../person-places';
import { staffAccess } from '../staff.access';
import { staffPaths } from '../staff.paths';
import { idOf } from './id-of';
import { PeopleQueryForm } from './people-query.form';
import { peopleModel, personModel } from './people.presenter';

const VIEW = 'accounts/staff/people.njk';

/** Staff look for people and look at one. */
@ApiExcludeController()
@Controller()
@Access(staffAccess.seePeople)
export class PeoplePageController {
  constructor(
    private readonly directory: PeopleDirectory,
    private readonly places: PersonPlaces,
    private readonly needs: CommunicationNeeds,
    private readonly clock: Clock,
  ) {}

  @Get(staffPaths.people)
  async list(@CurrentActor() actor: Actor, @Query() asked: Record<string, unknown>): Promise<Page> {
    return this.show(actor, { ...asked, find: '' });
  }

  /** What is looked for is posted: a name or a number stands in no address. */
  @Post(staffPaths.people)
  async search(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Page> {
    return this.show(actor, body);
  }

  @Get('/staff/people/:id')
  async person(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    const person = await this.directory.get(actor, idOf(id));
    const places = this.places.of(actor, person);
    const model = personModel(person, { actor, places, now: this.clock.now() });
    return new Page('accounts/staff/person.njk', { ...model, flags: await this.needs.flagsFor(actor, person.id) });
  }

  private async show(actor: Actor, asked: unknown): Promise<Page> {
    const query = readForm(PeopleQueryForm, asked).form.query();
    return new Page(VIEW, peopleModel(await this.directory.list(actor, query), query, this.clock.now()));
  }
}
