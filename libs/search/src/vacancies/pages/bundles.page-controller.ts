import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PlacesService } from '@pa/places';
import { CurrentLicensee, MaybeActor, Public, type Actor, type Licensee } from '@pa/platform';
import { countWords, Page, type PageModel } from '@pa/web';
import { needWords } from '../../pages/need-words';
import { searchPaths } from '../../search.paths';
import { BundleRequests, type BundleRequest } from '../bundles/bundle-requests.service';
import { bundleWords } from '../bundles/bundle-words';
import { JobBundles, type FoundBundles } from '../bundles/job-bundles.service';
import { SPEEDS, TRAVEL_MODES } from '../bundles/travel';
import { canOpenJobs, titleFor } from '../job-view';
import { jobsPaths } from '../jobs.paths';
import { SavedJobs } from '../saved/saved-jobs.service';
import { alternateWords } from '../ranking/free-time';
import { jobCards } from './job-card.presenter';
import { jobChips } from './job-chips';
import { keptParams } from './job-form.presenter';

const VIEW = 'search/bundles.njk';
const FIELDS: readonly string[] = ['hoursMin', 'hoursMax', 'travelBy'];
const MODES = TRAVEL_MODES.map((mode) => ({ value: mode, text: SPEEDS[mode].text }));

/** Weeks made of several jobs. */
@ApiExcludeController()
@Controller('jobs/bundles')
@Public()
export class BundlesPageController {
  constructor(
    private readonly requests: BundleRequests,
    private readonly bundles: JobBundles,
    private readonly saved: SavedJobs,
    private readonly places: PlacesService,
  ) {}

  @Get()
  async show(
    @CurrentLicensee() licensee: Licensee,
    @MaybeActor() actor: Actor | null,
    @Query() query: object,
  ): Promise<Page> {
    const request = await this.requests.read({ licensee, actor }, query);
    const { problems } = request;
    const errors = problems.map(({ field, message }) => ({
      field: FIELDS.includes(field) ? field : '',
      text: message,
    }));
    if (errors.length > 0) return new Page(VIEW, { ...framed(request), errors }, 400);
    const found = await this.bundles.find({ licensee, actor }, request, request.wishes);
    return new Page(VIEW, { ...framed(request), ...(await this.weeks(found, request, actor)) });
  }

  private async weeks(found: FoundBundles, { search, wishes }: BundleRequest, actor: Actor | null) {
    const context = {
      canOpen: canOpenJobs(actor),
      saved: await this.saved.idsOf(actor),
      districtName: (district: string) => this.places.districtName(district),
    };
    return {
      considered: consideredWords(found.considered),
      bundles: found.bundles.map((bundle) => ({
        ...bundleWords(bundle, { search, wishes, titleOf: titleFor(bundle.jobs, context.canOpen) }),
        cards: jobCards(bundle.jobs, context),
      })),
    };
  }
}

function consideredWords(count: number): string {
  if (count === 0) return 'There is no job just now of which you could do every hour.';
  return `We looked at ${countWords(count, 'job')} of which you could do every hour.`;
}

function framed({ search, wishes }: BundleRequest): PageModel {
  return {
    title: 'Put jobs together into a week',
    page: { back: { href: jobsPaths.jobs(search), text: 'Back to the jobs' } },
    need: needWords(search.hours),
    alternate: alternateWords(search.week),
    chips: jobChips(search),
    form: {
      ...wishes,
      hoursMin: String(wishes.hoursMin),
      hoursMax: String(wishes.hoursMax),
      modes: MODES,
      keep: keptParams(search, []),
    },
    bundles: [],
    paths: {
      bundles: '/jobs/bundles',
      jobs: jobsPaths.jobs(search),
      hours: jobsPaths.hours({ ...search, page: 1 }),
      howWeMatch: `${searchPaths.howWeMatch}#jobs`,
    },
  };
}
