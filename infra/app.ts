import { STACK_NAME } from '../functions/model/stack-outputs.ts';
import { CommunityHatStack } from './community-hat-stack.ts';
import { makeApp } from './make-app.ts';
import { readInstallation } from './read-installation.ts';

const app = makeApp();
new CommunityHatStack(app, STACK_NAME, {
  installation: readInstallation(app.node.tryGetContext('config')),
});
