import { Clock, type Licensee } from '@pa/platform';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { CentroidSource } from '../centroid-source';
import type { OutwardCentroid } from '../places-index';
import { PlacesService } from '../places.service';
import { PlacesApiController } from './places.api-controller';
import { PlacesRequest } from './places.request';

class NoCentroids extends CentroidSource {
  edition = (): Promise<string> => Promise.resolve('none');
  list = (): Promise<OutwardCentroid[]> => Promise.resolve([]);
}

const southWest = { brand: { areas: ['PL', 'TR', 'EX', 'TQ'] } } as unknown as Licensee;

describe('GET /api/v1/places', () => {
  let controller: PlacesApiController;
  beforeAll(async () => {
    controller = new PlacesApiController(await PlacesService.start(new NoCentroids(), new Clock()));
  });

  it('suggests places of the register’s own area first', () => {
    const { items } = controller.suggest(southWest, { q: 'st iv' });
    expect(items[0]).toEqual({ kind: 'place', label: 'St Ives, Cornwall', near: 'St Ives, Cornwall' });
  });

  it('answers a full postcode with its outward code only', () => {
    expect(controller.suggest(southWest, { q: 'PL4 8AA', limit: 5 })).toEqual({
      items: [{ kind: 'outward', label: 'PL4, Mutley', near: 'PL4' }],
    });
  });

  it.each([
    [{}, 'q must be text: the start of a postcode or of the name of a place'],
    [{ q: 'x'.repeat(101) }, 'q must have 100 characters or fewer'],
    [{ q: ['a', 'b'] }, 'q must be text: the start of a postcode or of the name of a place'],
    [{ q: 'a', limit: '0' }, 'limit must be 1 or more'],
    [{ q: 'a', limit: '21' }, 'limit must be 20 or less'],
    [{ q: 'a', limit: 'x' }, 'limit must be a whole number'],
    [{ q: 'a', limit: '1.5' }, 'limit must be a whole number'],
  ])('refuses %j', async (query, message) => {
    const errors = await validate(plainToInstance(PlacesRequest, query));
    expect(errors.flatMap(({ constraints }) => Object.values(constraints ?? {}))).toContain(message);
  });

  it('takes a limit as a number', async () => {
    const request = plainToInstance(PlacesRequest, { q: 'a', limit: '20' });
    expect(await validate(request)).toEqual([]);
    expect(request.limit).toBe(20);
  });
});
