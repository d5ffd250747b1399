import { Controller, Get, Param, Query, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentVisit, hasRole, type Visit } from '@pa/platform';
import { recruitmentPaths } from '@pa/recruitment';
import { PublicProfilePresenter, type PublicPaProfile } from '@pa/register';
import { dateWords, Page, type PageModel } from '@pa/web';
import { PaViews, type ViewedPa } from '../pa-views.service';
import type { PaSearch } from '../query/pa-search';
import { searchAccess } from '../search.access';
import { SearchRequests } from '../search-requests.service';
import { searchPaths } from '../search.paths';
import { askedWeek } from './card.presenter';
import { NamesHiddenFilter } from './names-hidden.filter';

/** One PA, for employers and staff: the profile, and how it fits the search that led here. */
@ApiExcludeController()
@Controller('pas')
@Access(searchAccess.seePas)
@UseFilters(NamesHiddenFilter)
export class PaPageController {
  constructor(
    private readonly requests: SearchRequests,
    private readonly views: PaViews,
    private readonly presenter: PublicProfilePresenter,
  ) {}

  /** A query that is wrong in part is taken as far as it is right: the profile is what was asked for. */
  @Get(':id')
  async show(@CurrentVisit() visit: Visit, @Param('id') id: string, @Query() query: object): Promise<Page> {
    const request = await this.requests.read(visit.licensee, query);
    const viewed = await this.views.get(visit, id, request);
    const isEmployer = hasRole(visit.actor, 'employer');
    const { invite, askToTalk, report } = recruitmentPaths;
    const { id: profileId } = viewed.profile;
    const hrefs = isEmployer
      ? { askHref: askToTalk(profileId), inviteHref: invite(profileId), reportHref: report('profile', profileId) }
      : {};
    return new Page('search/pa.njk', { ...this.modelOf(viewed, request.search), ...hrefs });
  }

  private modelOf({ profile, checks, trainings, approvedUntil, match, said }: ViewedPa, search: PaSearch): PageModel {
    const distance = match?.distance ?? undefined;
    return {
      title: profile.displayName,
      page: { back: { href: searchPaths.find(search), text: 'Back to the PAs you found' } },
      profile: this.presenter.present(withoutShown(profile, trainings), {
        hours: askedWeek(search.hours),
        tasks: [...search.tasks, ...search.tasksOrTraining, ...search.optionalTasks],
        values: search.values,
        distance: distance && `${distance.charAt(0).toLowerCase()}${distance.slice(1)}`,
      }),
      checks,
      trainings,
      approvedUntil: approvedUntil && dateWords(approvedUntil),
      reasons: match?.all ?? [],
      said: said.map(({ where, pieces }) => ({ by: `${profile.displayName} ${where}`, pieces })),
      freshness: match?.freshness ?? '',
      printHref: searchPaths.printPa(profile.id, search),
      circleHref: recruitmentPaths.circleOf(profile.id),
    };
  }
}

/** What stands among the evidence is not said a second time among what the PA only says. */
function withoutShown(profile: PublicPaProfile, trainings: ViewedPa['trainings']): PublicPaProfile {
  const shown = new Set<string>(trainings.map(({ category }) => category));
  return { ...profile, training: profile.training.filter((key) => !shown.has(key)) };
}
