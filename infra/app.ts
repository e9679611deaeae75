import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { CommunityHatStack } from './community-hat-stack.ts';
import { readInstallation } from './read-installation.ts';

const app = new App();
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
new CommunityHatStack(app, 'CommunityHat', {
  installation: readInstallation(app.node.tryGetContext('config')),
});
