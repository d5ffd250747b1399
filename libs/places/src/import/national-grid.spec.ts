import { hundredthsOfMileBetween } from '../distance';
import { pointOfGrid } from './national-grid';

/** Grid references and positions that Ordnance Survey and others print for well-known points. */
it.each([
  ['Caister water tower', [651409.903, 313177.27], [52.657977, 1.716038]],
  ['Nelson’s Column', [530034, 180381], [51.507738, -0.127957]],
  ['Ben Nevis', [216667, 771283], [56.796883, -5.003532]],
  ['Land’s End signpost', [134259, 25112], [50.066245, -5.714733]],
] as const)('puts %s where it stands', (_name, [easting, northing], [latitude, longitude]) => {
  const miles = hundredthsOfMileBetween(pointOfGrid(easting, northing), { latitude, longitude }) / 100;
  expect(miles).toBeLessThan(0.1);
});

it('agrees with the worked example of the guide to within 6 metres', () => {
  const point = pointOfGrid(651409.903, 313177.27);
  expect(point.latitude).toBeCloseTo(52.65798, 4);
  expect(point.longitude).toBeCloseTo(1.71605, 4);
});
