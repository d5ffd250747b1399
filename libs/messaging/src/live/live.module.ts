import { Module } from '@nestjs/common';
import { Handshakes } from './handshakes';
import { LiveDeeds } from './live-deeds.service';
import { LiveEndings } from './live-endings';
import { LiveGateway } from './live.gateway';
import { LiveHints } from './live-hints';
import { LiveRepository } from './live.repository';

/** Messages over sockets. */
@Module({ providers: [Handshakes, LiveDeeds, LiveEndings, LiveGateway, LiveHints, LiveRepository] })
export class LiveModule {}
