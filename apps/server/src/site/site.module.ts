import { Module } from '@nestjs/common';
import { HomePageController } from './home.page-controller';

/** Pages that belong to no feature: the start page and the pages the footer leads to. */
@Module({ controllers: [HomePageController] })
export class SiteModule {}
