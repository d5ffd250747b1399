import { Refusal } from '../../config/setting-kinds';
import { s3Address } from './s3-address';
import { signedHeaders } from './s3-signature';

/** The signer, moment and signatures that Amazon publishes with its description of how requests are signed. */
const SIGNER = {
  region: 'us-east-1',
  accessKey: 'AKIAIOSFODNN7EXAMPLE',
  secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const AT = new Date('2013-05-24T00:00:00Z');

describe('the signature of a request', () => {
  it.each([
    ['?lifecycle=', 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
    ['?max-keys=2&prefix=J', '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
    ['?prefix=J&max-keys=2', '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
  ])('is the one that Amazon published for %s', (query, signature) => {
    const url = new URL(`https://examplebucket.s3.amazonaws.com/${query}`);
    const headers = signedHeaders(SIGNER, { method: 'GET', url, at: AT });
    expect(headers['x-amz-date']).toBe('20130524T000000Z');
    expect(headers['authorization']).toBe(
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,' +
        `SignedHeaders=host;x-amz-content-sha256;x-amz-date,Signature=${signature}`,
    );
  });

  it('is another one for other bytes, another name and another moment', () => {
    const url = new URL('https://s3.example/register/one');
    const signed = (more: object) =>
      signedHeaders(SIGNER, { method: 'PUT', url, at: AT, body: Buffer.from('one'), ...more })['authorization'];
    const others = [
      { body: Buffer.from('two') },
      { url: new URL('https://s3.example/register/two') },
      { at: new Date('2013-05-24T00:00:01Z') },
      { method: 'GET' },
    ];
    expect(new Set([signed({}), ...others.map(signed)]).size).toBe(5);
  });
});

describe('S3_URL', () => {
  it('says all of it in one setting', () => {
    expect(s3Address('https://KEY:a%2Fb%2Bc@s3.eu-west-2.amazonaws.com/my-register?region=eu-west-2')).toEqual({
      origin: 'https://s3.eu-west-2.amazonaws.com',
      bucket: 'my-register',
      prefix: '',
      region: 'eu-west-2',
      accessKey: 'KEY',
      secretKey: 'a/b+c',
    });
    expect(s3Address('http://k:s@127.0.0.1:9000/register/some/folder/')).toMatchObject({
      origin: 'http://127.0.0.1:9000',
      prefix: 'some/folder/',
      region: 'us-east-1',
    });
  });

  it.each([
    'nothing',
    's3://KEY:SECRET@host/bucket',
    'https://host/bucket',
    'https://KEY@host/bucket',
    'https://KEY:SECRET@host/',
    'https://KEY:SECRET@host/Bucket',
    'https://KEY:SECRET@host/bucket//x',
    'https://KEY:SECRET@host/bucket/a%20b',
    'https://KEY:SECRET@host/bucket?region=!',
    'https://KEY:SECRET@host/bucket?regoin=eu-west-2',
    'https://KEY:SECRET@host/bucket#x',
    'https://KEY:%E0%A4%A@host/bucket',
    'ftp://me:my-secret@host/bucket',
  ])('is refused when it is %s, without a word of what it holds', (text) => {
    const answer = s3Address(text);
    expect(answer).toBeInstanceOf(Refusal);
    expect((answer as Refusal).wants).not.toContain('my-secret');
  });
});
