import { Module } from '@nestjs/common';
import { HomePageController } from './home.page-controller';
import { SitePagesController } from './site-pages.page-controller';

/** Pages that belong to no feature: the start page and the pages the footer leads to. */
@Module({ controllers: [HomePageController, SitePagesController] })
export class SiteModule {}
