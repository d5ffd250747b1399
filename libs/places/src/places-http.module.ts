import { Module } from '@nestjs/common';
import { PlacesApiController } from './api/places.api-controller';

/** Suggestions while somebody writes where they are. */
@Module({ controllers: [PlacesApiController] })
export class PlacesHttpModule {}
