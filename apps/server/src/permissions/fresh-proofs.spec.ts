import type { Config, Permission } from '@pa/platform';
import { AppModule } from '../app.module';
import { DONE_WITHOUT_A_PROOF, lacksProof, READ_WITHOUT_A_PROOF } from './fresh-proofs';
import { PERMISSIONS } from './permission-table';
import { controllersOf, routesOf, type WalkedRoute } from './walked-routes';

const settings = { databaseUrl: 'postgres://nowhere', demo: true, databasePoolSize: 2, logLevel: 'silent' };
const routes = routesOf(controllersOf(AppModule.forConfig(settings as unknown as Config, {})));

const permissionOf = ({ rule }: WalkedRoute): Permission | null =>
  rule?.kind === 'permission' ? rule.permission : null;

/** Planted: `stepUp` taken from accreditation.change-own-training, and from billing.buy-pass; both were named. */
describe('what touches contact details, evidence or money', () => {
  it('asks for a fresh proof of who it is on every route, or a reason is written down', () => {
    expect(routes.filter(lacksProof).map(({ name }) => name)).toEqual([]);
  });

  it.each([
    'GET /account/contact-details',
    'POST /account/contact-details',
    'GET /pa/checks/:id',
    'POST /pa/checks/:id',
    'POST /pa/checks/:id/take-out',
    'GET /pa/training/:id/file',
    'POST /pa/training/:id/take-out',
    'GET /api/v1/me/training/:id/file/content',
    'DELETE /api/v1/me/references/:id',
    'PUT /api/v1/me/references/:id/employers/:employerId',
    'GET /pa/approval/files/:key/file',
    'GET /staff/training/:id/file',
    'GET /staff/approval-files/:id/file',
    'GET /pa/passport/approval.txt',
    'POST /employer/pass/orders',
    'POST /employer/pass/:id/cancel',
    'POST /api/v1/me/passes/:id/cancellation',
    'POST /sharing/:id',
    'POST /sharing/:id/:shareId',
    'POST /api/v1/conversations/:id/sharing/:shareId',
  ])('asks for it at %s', (name) => {
    const [route] = routes.filter((one) => one.name === name);
    expect(route && permissionOf(route)?.stepUp).toBe(true);
  });

  it.each([
    'GET /pa/checks',
    'GET /pa/training',
    'GET /pa/references',
    'GET /employer/pass',
    'POST /block/:id',
    'PUT /api/v1/conversations/:id/block',
  ])('asks for none to read one’s own list, nor to be safe: %s', (name) => {
    const [route] = routes.filter((one) => one.name === name);
    expect(route && permissionOf(route)?.stepUp).toBeUndefined();
  });

  it('has no reason left over for what is gone or asks for a proof now', () => {
    const known = [...PERMISSIONS.filter(({ stepUp }) => !stepUp), ...routes].map(({ name }) => name);
    const reasons = [...Object.keys(READ_WITHOUT_A_PROOF), ...Object.keys(DONE_WITHOUT_A_PROOF)];
    expect(reasons.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('reads and changes nothing by one permission that is there to read', () => {
    const readOnly = Object.keys(READ_WITHOUT_A_PROOF).filter((name) => !(name in DONE_WITHOUT_A_PROOF));
    const changing = routes.filter(
      (route) => readOnly.includes(permissionOf(route)?.name ?? '') && route.method !== 'GET',
    );
    const safe = /block|check-plan|\/pa\/checks\/plan/;
    expect(changing.filter(({ name }) => !safe.test(name)).map(({ name }) => name)).toEqual([]);
  });
});
