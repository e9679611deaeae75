import { Duration } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

/** What comes with each page. A private one is kept out of search engines and of caches that others share. */
export function pageHeaders(scope: Construct, visibility: 'public' | 'private'): ResponseHeadersPolicy {
  const shared = visibility === 'public';
  return new ResponseHeadersPolicy(scope, shared ? 'PublicHeaders' : 'PrivateHeaders', {
    comment: `Of ${visibility} pages of community-hat`,
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: CONTENT, override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(730), override: true },
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: 'Cache-Control', value: `${shared ? 'public' : 'private'}, max-age=300`, override: true },
        ...(shared
          ? []
          : [{ header: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive', override: true }]),
      ],
    },
  });
}

/**
 * Pages say a stricter one themselves, with the hash of their one style, and both hold. This is for what does not: letters
 * as they were mailed, whose styles are written into their lines, and data.
 */
const CONTENT = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
