import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { leaveNotice, Page, SeeOther } from '@pa/web';
import { recruitmentAccess } from '../../recruitment.access';
import { recruitmentPaths as paths } from '../../recruitment.paths';
import { CoverCircle, type CircleMember } from '../cover-circle.service';
import { coverIdOf } from './cover-id-of';

/** The PAs an employer trusts: who they are, adding one and taking one out. */
@ApiExcludeController()
@Controller('employer/circle')
@Access(recruitmentAccess.askCover)
export class CirclePageController {
  constructor(private readonly circle: CoverCircle) {}

  @Get()
  @Access(recruitmentAccess.seeCover)
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    const { members, suggested } = await this.circle.list(actor);
    return new Page('recruitment/cover-circle.njk', {
      title: 'Your cover circle',
      page: { back: { href: paths.cover, text: 'Back to your cover' } },
      members: members.map(shown),
      suggested: suggested.map(shown),
      findHref: '/find',
    });
  }

  @Get(':id')
  async ask(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    const profileId = coverIdOf(id);
    const { displayName, isIn } = await this.circle.look(actor, profileId);
    return new Page('recruitment/cover-circle-add.njk', {
      title: `Add ${displayName} to your cover circle`,
      page: { back: { href: paths.circle, text: 'Back to your circle' } },
      name: displayName,
      isIn,
      circleHref: paths.circle,
    });
  }

  @Post(':id')
  async add(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.circle.add(actor, coverIdOf(request.params['id']));
    leaveNotice(request, 'Added. When you need cover, this PA is asked first.');
    return new SeeOther(paths.circle);
  }

  @Post(':id/remove')
  async remove(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.circle.remove(actor, coverIdOf(request.params['id']));
    leaveNotice(request, 'Taken out. We do not tell the PA.');
    return new SeeOther(paths.circle);
  }
}

function shown({ profileId, displayName, isShown, isAsked }: CircleMember) {
  return {
    name: displayName,
    href: isShown ? `/pas/${profileId}` : '',
    isAsked,
    addHref: paths.circleOf(profileId),
    removeHref: paths.leaveCircle(profileId),
  };
}
