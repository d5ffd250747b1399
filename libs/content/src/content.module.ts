import { Global, Module } from '@nestjs/common';
import { ContentPrivacy } from './content-privacy';
import { ContentDeskRepository } from './desk/content-desk.repository';
import { ContentDesk } from './desk/content-desk.service';
import { Help } from './published/help.service';
import { PublishedContentRepository } from './published/published-content.repository';
import { StarterLoader } from './starter/starter-loader.service';

const services = [ContentPrivacy, PublishedContentRepository, Help, ContentDeskRepository, ContentDesk, StarterLoader];

/** What a register tells people: pages, answers, links, services and dates. */
@Global()
@Module({ providers: services, exports: services })
export class ContentModule {}
