import { Global, Module } from '@nestjs/common';
import { Clock } from '@pa/platform';
import { CentroidSource } from './centroid-source';
import { CentroidsRepository } from './centroids.repository';
import { PlacesService } from './places.service';

/** Places, ready to be asked from the moment the app has started. */
@Global()
@Module({
  providers: [
    CentroidsRepository,
    { provide: CentroidSource, useExisting: CentroidsRepository },
    {
      provide: PlacesService,
      useFactory: (centroids: CentroidSource, clock: Clock) => PlacesService.start(centroids, clock),
      inject: [CentroidSource, Clock],
    },
  ],
  exports: [PlacesService],
})
export class PlacesModule {}
