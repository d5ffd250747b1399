import { Controller } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '@pa/platform';
import { announcementAccess } from './announcement.access';
import { AnnouncementPageController } from './announcement.page-controller';
import { announcementPaths } from './announcement.paths';

/** A manager announces to the people of their own register. */
@ApiExcludeController()
@Controller(announcementPaths.ofRegister)
@Access(announcementAccess.announce)
export class RegisterAnnouncementsPageController extends AnnouncementPageController {}

/** An operator announces to people of all registers, or of chosen ones. */
@ApiExcludeController()
@Controller(announcementPaths.ofPlatform)
@Access(announcementAccess.announceEverywhere)
export class PlatformAnnouncementsPageController extends AnnouncementPageController {}
