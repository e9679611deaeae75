import { ATemplate, flat } from './a-template.ts';

describe('with mail.mailer: files', () => {
  let stack: ATemplate;
  beforeAll(() => {
    stack = new ATemplate((config) => ({ ...config, mail: { ...config.mail!, mailer: 'files' } }));
  });

  test('nothing of SES exists, and deliver may send nothing', () => {
    expect(Object.values(stack.resources).filter(({ Type }) => Type.startsWith('AWS::SES::'))).toEqual([]);
    expect(stack.variables('deliver')).toMatchObject({ MAILER: 'files' });
    expect(stack.variables('deliver')).not.toHaveProperty('SES_CONFIGURATION_SET');
    expect(JSON.stringify(stack.statements('deliver'))).not.toContain('ses:');
    expect(stack.ofType('AWS::Lambda::EventSourceMapping')).toEqual([]);
    expect(JSON.stringify(stack.statements('mail-events'))).not.toContain('sqs:');
  });

  test('no alarm waits for mail, and the outputs say so', () => {
    const names = stack.ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties.AlarmName);
    expect(names).toEqual([
      'Test: A step failed',
      'Test: The month did not start',
      'Test: Fewer repositories than last month',
      'Test: Unknown deliveries',
      'Test: Dead letters',
      'Test: Watch fails',
    ]);
    expect(stack.outputs).toMatchObject({
      Mailer: { Value: 'files' },
      ConfigurationSet: { Value: '' },
      ContactList: { Value: '' },
    });
  });
});

describe('in an account that sends mail already, with a name of its own', () => {
  const CERTIFICATE = 'arn:aws:acm:us-east-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef';
  let stack: ATemplate;
  beforeAll(() => {
    stack = new ATemplate((config) => ({
      ...config,
      archive: { url: 'https://letters.harbour-lights.example/' },
      cloud: { ...config.cloud, identity: 'existing', contactList: 'everybody', certificate: CERTIFICATE },
    }));
  });

  test('identity and contact list are used as they are', () => {
    expect(stack.ofType('AWS::SES::EmailIdentity', 'AWS::SES::ContactList')).toEqual([]);
    expect(stack.variables('deliver').SES_CONTACT_LIST).toBe('everybody');
    expect(stack.outputs.ContactList!.Value).toBe('everybody');
    const [asSender, byThese] = stack
      .statements('deliver')
      .filter(({ Action }) => Action === 'ses:SendEmail')
      .map(({ Resource }) => [Resource].flat().map(flat));
    // Whichever of the two the account has.
    expect(asSender).toEqual([
      expect.stringMatching(/:identity\/community-hat\.example$/),
      expect.stringMatching(/:identity\/letters@community-hat\.example$/),
    ]);
    expect(byThese).toContainEqual(expect.stringMatching(/:contact-list\/everybody$/));
  });

  test('the archive answers to its name, over TLS 1.2 at least', () => {
    expect(stack.only('AWS::CloudFront::Distribution').Properties.DistributionConfig).toMatchObject({
      Aliases: ['letters.harbour-lights.example'],
      ViewerCertificate: {
        AcmCertificateArn: CERTIFICATE,
        MinimumProtocolVersion: 'TLSv1.2_2021',
        SslSupportMethod: 'sni-only',
      },
    });
    expect(stack.outputs.ArchiveUrl!.Value).toBe('https://letters.harbour-lights.example');
    expect(stack.variables('plan').ARCHIVE_URL).toBe('https://letters.harbour-lights.example');
  });
});
