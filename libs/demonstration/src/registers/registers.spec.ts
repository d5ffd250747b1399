import { Passwords } from '@pa/accounts';
import { Clock } from '@pa/platform';
import { areaOf, CentroidSource, PlacesService } from '@pa/places';
import { checkBrandContrast } from '@pa/web';
import { DEMONSTRATION_PASSWORD_HASH, demonstrationSignIns } from '../sign-ins';
import { demonstrationRegisters } from './index';

class NothingImported extends CentroidSource {
  async edition(): Promise<string> {
    return 'none';
  }
  async list(): Promise<[]> {
    return [];
  }
}

describe.each(demonstrationRegisters.map((register) => [register.name, register] as const))('%s', (_name, register) => {
  it('has colours that everyone can read', () => {
    expect(checkBrandContrast(register.brand)).toEqual([]);
  });

  it('has a phone number kept for drama and addresses nobody can have', () => {
    expect(register.brand.phone).toMatch(/^(0151|0117) 496 0\d{3}$/);
    expect(register.brand.email).toMatch(/example\.com$/);
  });

  it('has people only in districts that exist and that it serves, each in one town', async () => {
    const places = await PlacesService.start(new NothingImported(), new Clock());
    const districts = register.towns.flatMap((town) => town.districts);
    expect(districts.filter((district) => !places.isKnownDistrict(district))).toEqual([]);
    expect(districts.filter((district) => !register.brand.areas.includes(areaOf(district) ?? ''))).toEqual([]);
    expect(new Set(districts).size).toBe(districts.length);
    expect([...new Set(districts.map((district) => areaOf(district)))].sort()).toEqual(
      [...register.brand.areas].sort(),
    );
  });

  it('has school terms in order that do not meet', () => {
    const days = register.policies.terms.flatMap(({ from, to }) => [from, to]);
    expect(days).toEqual([...days].sort());
    expect(days[0]).toMatch(/^2026-09/);
    expect(days.at(-1)).toMatch(/^2028-07/);
  });
});

describe('The known sign-ins', () => {
  it('share one password, whose hash is the one that is loaded', async () => {
    const passwords = new Passwords();
    expect(new Set(demonstrationSignIns.map(({ password }) => password)).size).toBe(1);
    expect(await passwords.matches(DEMONSTRATION_PASSWORD_HASH, demonstrationSignIns[0]!.password)).toBe(true);
    expect(await passwords.matches(DEMONSTRATION_PASSWORD_HASH, 'another password')).toBe(false);
  });
});
