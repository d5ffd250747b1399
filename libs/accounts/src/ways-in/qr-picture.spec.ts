import { qrPicture } from './qr-picture';

describe('the picture for an authenticator app', () => {
  it('is a square with a quiet edge and its three corner marks', () => {
    const { side, path } = qrPicture('otpauth://totp/North%20West:Amira?secret=JBSWY3DPEHPK3PXP');
    expect(side).toBeGreaterThanOrEqual(21 + 8);
    for (const [x, y] of [
      [4, 4],
      [side - 5, 4],
      [4, side - 5],
    ])
      expect(path).toContain(`M${x} ${y}h1v1h-1z`);
    expect(path).not.toMatch(/M[0-3] |M\d+ [0-3]h/);
    expect(path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
  });
});
