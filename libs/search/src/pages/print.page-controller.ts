import { Controller, Get, Query, Req, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PlacesService } from '@pa/places';
import {
  Access,
  Clock,
  CurrentActor,
  CurrentLicensee,
  type Actor,
  type Licensee,
  type RegisterRequest,
} from '@pa/platform';
import { PublicProfilePresenter } from '@pa/register';
import { Page } from '@pa/web';
import { localDate } from '../projection/projected-pa';
import { NamesShown } from '../names-shown.service';
import { PaSearchService } from '../pa-search.service';
import { PaViews } from '../pa-views.service';
import { searchAccess } from '../search.access';
import { SearchRequests } from '../search-requests.service';
import { NamesHiddenFilter } from './names-hidden.filter';
import { listSheet, profileSheet } from './sheet.presenter';

const VIEW = 'search/sheet.njk';

/** Sheets of paper in large print, for who reads on paper: the PAs of a search, and one PA's profile. */
@ApiExcludeController()
@Controller()
@Access(searchAccess.seePas)
@UseFilters(NamesHiddenFilter)
export class PrintPageController {
  constructor(
    private readonly requests: SearchRequests,
    private readonly searches: PaSearchService,
    private readonly views: PaViews,
    private readonly presenter: PublicProfilePresenter,
    private readonly places: PlacesService,
    private readonly names: NamesShown,
    private readonly clock: Clock,
  ) {}

  /** The page of results one came from, one PA a block. A query that is wrong in part is taken as far as it is right. */
  @Get('find/print')
  async list(
    @CurrentLicensee() licensee: Licensee,
    @CurrentActor() actor: Actor,
    @Query() query: object,
  ): Promise<Page> {
    await this.names.assertTo(actor);
    const { search, at } = await this.requests.read(licensee, query);
    const found = await this.searches.find({ licensee, actor }, search, at);
    await this.names.inList(actor, found.pas.length);
    const districtName = (district: string) => this.places.districtName(district);
    return new Page(
      VIEW,
      listSheet(found, { districtName, today: localDate(this.clock.now()), for: actor.displayName }),
    );
  }

  @Get('pas/:id/print')
  async profile(
    @CurrentLicensee() licensee: Licensee,
    @CurrentActor() actor: Actor,
    @Req() { params, query }: RegisterRequest,
  ): Promise<Page> {
    const id = String(params['id']);
    const request = await this.requests.read(licensee, query);
    const { profile, match } = await this.views.get({ licensee, actor }, id, request);
    const view = this.presenter.present(profile, { tasks: request.search.tasks });
    return new Page(VIEW, profileSheet(view, { reasons: match?.all ?? [], search: request.search, id }));
  }
}
