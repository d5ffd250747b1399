import { Injectable, OnModuleInit } from '@nestjs/common';
import { DataMaps } from '@pa/platform';
import { contentDataMap } from './content.data-map';

/** Tells the platform what this lib keeps. */
@Injectable()
export class ContentPrivacy implements OnModuleInit {
  constructor(private readonly maps: DataMaps) {}

  onModuleInit(): void {
    this.maps.add(contentDataMap);
  }
}
