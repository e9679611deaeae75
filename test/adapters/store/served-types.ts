import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { s3Client } from '../../../functions/adapters/store/s3-client.ts';
import { s3Store } from '../../../functions/adapters/store/s3-store.ts';

interface Served {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
}

/** What a bucket says that the files of an archive are, to whoever asks for them. */
export function servedTypes(what: string, make: () => Promise<Served>): void {
  test(`${what}: a browser is told what each file of an archive is`, async () => {
    const { bucket, ...address } = await make();
    const client = s3Client({
      ...address,
      credentials: { accessKeyId: 'nobody', secretAccessKey: 'nothing' },
    });
    const store = s3Store(client, bucket, 'under/a prefix');
    for (const [key, type] of TYPES) {
      await store.write(key, new TextEncoder().encode('x'), { absent: true });
      const head = { Bucket: bucket, Key: `under/a prefix/${key}` };
      expect([key, (await client.send(new HeadObjectCommand(head))).ContentType]).toEqual([key, type]);
    }
  });
}

const EDITION = 'reports/public/maintainers/lamp/2026-07/r1';
const TYPES = [
  ['reports/public/index.html', 'text/html; charset=utf-8'],
  [`${EDITION}/letter.txt`, 'text/plain; charset=utf-8'],
  [`${EDITION}/letter.md`, 'text/markdown; charset=utf-8'],
  [`${EDITION}/measures.csv`, 'text/csv; charset=utf-8; header=present'],
  [`${EDITION}/report.json`, 'application/json'],
  ['reports/public/feed.xml', 'application/atom+xml; charset=utf-8'],
  ['reports/public/maintainers/lamp/promises.ics', 'text/calendar; charset=utf-8'],
  ['mailbox/2026-07-lamp-0123abcd.eml', 'message/rfc822'],
  ['harvests/o/lamp/2026-08-01T060000Z/issues.ndjson.gz', 'application/gzip'],
  ['what-no-reader-knows.constructor', 'application/octet-stream'],
  ['html', 'application/octet-stream'],
] as const;
