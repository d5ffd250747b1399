import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PlacesService } from '@pa/places';
import { Access, Clock, CurrentActor, CurrentLicensee, type Actor, type Licensee } from '@pa/platform';
import { localDay, PublicProfilePresenter } from '@pa/register';
import { Page } from '@pa/web';
import { searchAccess } from '../../search.access';
import { PaPapers } from './pa-papers.service';
import { papersModel } from './papers.presenter';

/** What a PA needs on paper, in large print: staff print it for who never goes online, and anyone may for themselves. */
@ApiExcludeController()
@Controller()
@Access(searchAccess.printPapers)
export class PapersPageController {
  constructor(
    private readonly papers: PaPapers,
    private readonly presenter: PublicProfilePresenter,
    private readonly places: PlacesService,
    private readonly clock: Clock,
  ) {}

  @Get('pa/print')
  async show(@CurrentLicensee() licensee: Licensee, @CurrentActor() actor: Actor): Promise<Page> {
    const papers = await this.papers.of({ licensee, actor });
    return new Page(
      'search/sheet.njk',
      papersModel(papers, {
        view: papers.profile && this.presenter.present(papers.profile),
        districtName: (district) => this.places.districtName(district),
        today: localDay(this.clock.now()),
        for: actor.displayName,
      }),
    );
  }
}
