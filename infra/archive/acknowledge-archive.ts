import { Validations } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';

/** Why the archive goes against rules. */
export function acknowledgeArchive(
  distribution: Distribution,
  { hasOwnName }: { readonly hasOwnName: boolean },
): void {
  const reasons = {
    CFR1: 'Maintainers and sponsors live everywhere.',
    CFR2: 'Static files behind a cache, without a form, a login or code that runs: a firewall has nothing to look at, and costs more than all the rest.',
    ...(hasOwnName
      ? {}
      : {
          CFR4: "Under a name of CloudFront it has CloudFront's certificate, which lets nobody choose the protocol. cloud.certificate does: TLS 1.2 at least.",
        }),
  };
  for (const [rule, reason] of Object.entries(reasons))
    Validations.of(distribution).acknowledge({ id: `AwsSolutions-${rule}`, reason });
}
