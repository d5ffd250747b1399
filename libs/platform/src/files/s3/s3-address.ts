import { Refusal, type Parser } from '../../config/setting-kinds';

/** Where a store of objects is, and with what it is asked. */
export interface S3Address {
  /** `https://host:port` */
  readonly origin: string;
  readonly bucket: string;
  /** What every name begins with: '' or `some/folder/`. */
  readonly prefix: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

const USUAL_REGION = 'us-east-1';
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
/** Letters that no one writes in two ways, so that what is signed is what is sent. */
const FOLDER = /^[\w.-]+$/;
const WANTED = new Refusal(
  'https://KEY:SECRET@host/bucket?region=eu-west-2 (with a folder: /bucket/folder), signs in the key and the secret written as in an address: / is %2F',
);

/** One setting says all of it, so that nothing can be half set. */
export const s3Address: Parser<S3Address> = (text) => {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.hash !== '') return WANTED;
  const [bucket = '', ...folders] = url.pathname.replace(/^\//, '').replace(/\/$/, '').split('/');
  const region = url.searchParams.get('region') ?? USUAL_REGION;
  const hasOthers = [...url.searchParams.keys()].some((name) => name !== 'region');
  const [accessKey, secretKey] = [plain(url.username), plain(url.password)];
  const areRight = BUCKET.test(bucket) && folders.every(isFolder) && /^[a-z0-9-]{2,30}$/.test(region);
  if (!areRight || hasOthers || !accessKey || !secretKey) return WANTED;
  const prefix = folders.map((folder) => `${folder}/`).join('');
  return { origin: url.origin, bucket, prefix, region, accessKey, secretKey };
};

function isFolder(name: string): boolean {
  return FOLDER.test(name) && name !== '.' && name !== '..';
}

/** '' where it is not written as in an address. */
function plain(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}
