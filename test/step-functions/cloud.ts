import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyedSecrets } from '../../functions/adapters/secrets.ts';
import { stepFunctionsWaiting } from '../../functions/adapters/step-functions-waiting.ts';
import { s3Address } from '../../functions/adapters/store/s3-address.ts';
import { s3Client } from '../../functions/adapters/store/s3-client.ts';
import { s3Store } from '../../functions/adapters/store/s3-store.ts';
import { handler as askApproval } from '../../functions/handlers/ask-approval.ts';
import { handler as deliver } from '../../functions/handlers/deliver.ts';
import { handler as harvest } from '../../functions/handlers/harvest.ts';
import { handler as measure } from '../../functions/handlers/measure.ts';
import { handler as plan } from '../../functions/handlers/plan.ts';
import { handler as publish } from '../../functions/handlers/publish.ts';
import { handler as report } from '../../functions/handlers/report.ts';
import { handler as rollUp } from '../../functions/handlers/roll-up.ts';
import { handler as watch } from '../../functions/handlers/watch.ts';
import type { Config } from '../../functions/model/config.ts';
import { neededFacets } from '../../functions/pipeline/needed-facets.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/start-sandbox.ts';
import { type S3StandIn, startS3 } from '../stand-ins/s3.ts';
import { type SecretsManagerStandIn, startSecretsManager } from '../stand-ins/secrets-manager.ts';
import { type SesStandIn, startSes } from '../stand-ins/ses.ts';
import { type SnsStandIn, startSns } from '../stand-ins/sns.ts';
import { type StepFunctionsStandIn, startStepFunctions } from '../stand-ins/step-functions.ts';
import { readDefinition } from './definition.ts';
import { Execution } from './execution.ts';
import { payload } from './payload.ts';
import type { DeployedDoor, StackTemplate } from './stack-template.ts';
import type { VirtualTime } from './virtual-time.ts';

/** A door as Lambda sees it. */
type Handler = (
  event: unknown,
  context: { readonly getRemainingTimeInMillis: () => number },
) => Promise<unknown>;

const HANDLERS: Readonly<Record<string, Handler>> = {
  plan,
  harvest,
  measure,
  'roll-up': rollUp,
  report,
  deliver,
  publish,
  'ask-approval': askApproval,
  watch,
};

export interface CloudOptions extends Pick<SandboxOptions, 'worlds' | 'pointsPerHour' | 'fault'> {
  readonly template: StackTemplate;
  readonly config: Config;
  readonly time: VirtualTime;
  /** What lies in the secret; that which the forge lets in, unless told. */
  readonly token?: string;
  /** Of every door, in place of what the template says. */
  readonly variables?: Readonly<Record<string, string>>;
}

/**
 * The stack as if it were deployed: its state machine, its doors with their environment and their rights, and everything
 * around them over a socket.
 */
export async function startCloud(options: CloudOptions) {
  const { template, config, time } = options;
  const { definition: text, role } = template.stateMachine();
  const definition = readDefinition(text);
  const doors = template.doors();
  const callers = new Map<string, string>([
    [MACHINE, role],
    ...doors.map(({ door, role }) => [keyOf(door), role] as const),
  ]);
  const clock = () => new Date(time.now());
  const [s3, sns, sfn, ses, secrets, github, folder] = await Promise.all([
    startS3({
      allows({ caller, action, bucket, key }) {
        const asking = callers.get(caller);
        if (asking === undefined) return caller === PERSON;
        return action === 's3:ListBucket'
          ? template.allows(asking, action, `arn:aws:s3:::${bucket}`, { 's3:prefix': key })
          : template.allows(asking, action, `arn:aws:s3:::${bucket}/${key}`);
      },
    }),
    startSns(),
    startStepFunctions(),
    startSes({ now: clock }),
    startSecretsManager({
      [template.secret('SecretsGithubToken')]: options.token ?? 'a-token',
      [template.secret('SecretsHmacKey')]: HMAC_KEY,
    }),
    startSandbox({ ...options, clock, token: 'a-token' }),
    mkdtemp(join(tmpdir(), 'cloud-')),
  ]);
  s3.faults.hidesWhatIsMissing = true;
  const around = { s3, sns, sfn, ses, secrets, github, folder };
  const cloud = new Cloud(options, around, { doors, definition, machineRole: role });
  await cloud.deploy(config);
  return cloud;
}

/** Access keys, by which a stand-in knows who asks. */
const MACHINE = 'MACHINE';
const PERSON = 'PERSON';
const keyOf = (door: string) => `DOOR-${door}`;
const HMAC_KEY = 'k'.repeat(64);

/** `nth`: of the calls of this door, from 1. */
export interface Called {
  readonly door: string;
  readonly event: unknown;
  readonly nth: number;
}

interface StandIns {
  readonly s3: S3StandIn;
  readonly sns: SnsStandIn;
  readonly sfn: StepFunctionsStandIn;
  readonly ses: SesStandIn;
  readonly secrets: SecretsManagerStandIn;
  readonly github: Sandbox;
  readonly folder: string;
}

export class Cloud {
  readonly s3: S3StandIn;
  readonly sns: SnsStandIn;
  readonly ses: SesStandIn;
  readonly github: Sandbox;
  /** What was called, in order, with the size of what was handed over and answered. */
  readonly calls: { readonly door: string; readonly event: unknown; readonly bytes: number }[] = [];
  /** Happens before a door does anything; where it throws, the door has crashed. */
  before: (call: Called) => void | Promise<void> = () => undefined;
  /** Happens when a door has done all; where it throws, the door crashed before it could answer. */
  after: (call: Called) => void | Promise<void> = () => undefined;
  readonly time: VirtualTime;
  readonly #template: StackTemplate;
  readonly #variables: Readonly<Record<string, string>>;
  readonly #around: StandIns;
  readonly #doors: ReadonlyMap<string, DeployedDoor>;
  readonly #machine: { readonly definition: ReturnType<typeof readDefinition>; readonly machineRole: string };
  readonly #before = process.env;
  readonly #times = new Map<string, number>();
  #atWork: { door: string; calls: number } = { door: '', calls: 0 };
  #executions = 0;

  constructor(
    { time, template, variables = {} }: CloudOptions,
    around: StandIns,
    stack: {
      readonly doors: readonly DeployedDoor[];
      readonly definition: ReturnType<typeof readDefinition>;
      readonly machineRole: string;
    },
  ) {
    this.time = time;
    this.#template = template;
    this.#variables = variables;
    this.#around = around;
    this.#machine = stack;
    this.#doors = new Map(stack.doors.map((door) => [door.arn, door]));
    this.s3 = around.s3;
    this.sns = around.sns;
    this.ses = around.ses;
    this.github = around.github;
  }

  /** Puts another configuration beside the door that plans. */
  async deploy(config: Config): Promise<void> {
    const installation = { version: '0.0.0', config, facets: neededFacets(config), affiliationFiles: [] };
    await writeFile(join(this.#around.folder, 'installation.json'), JSON.stringify(installation));
  }

  start(input: unknown): Execution {
    this.#executions += 1;
    const around = {
      time: this.time,
      random: seeded(),
      invoke: (arn: string, event: unknown) => this.#invoke(arn, event),
      readObject: (bucket: string, key: string) => this.#readObject(bucket, key),
      tokens: this.#around.sfn,
    };
    return new Execution(this.#machine.definition, around, { input, name: `run-${this.#executions}` });
  }

  /** What the command line has, in the hands of somebody who may read and write the bucket. */
  person() {
    const credentials = { accessKeyId: PERSON, secretAccessKey: 'secret' };
    const { endpoint } = this.#around.sfn;
    return {
      store: this.#store(PERSON),
      secrets: keyedSecrets(HMAC_KEY),
      clock: { now: () => new Date(this.time.now()) },
      progress: () => undefined,
      waiting: stepFunctionsWaiting({ endpoint, region: 'eu-central-1', credentials }),
    };
  }

  /** Keys of the letters that were put into the mailbox, in order; one that was put there twice is there twice. */
  mails(): readonly string[] {
    return this.s3.requests
      .filter((request) => request.startsWith('PUT ') && request.includes('/mailbox/'))
      .map((request) => request.split('/mailbox/')[1]!.split('?')[0]!);
  }

  async close(): Promise<void> {
    process.env = this.#before;
    const { s3, sns, sfn, ses, secrets, github, folder } = this.#around;
    await Promise.all([s3.close(), sns.close(), sfn.end(), ses.close(), secrets.close(), github.close()]);
    await rm(folder, { recursive: true });
  }

  /** A door by itself, with so much time as Lambda would leave it, or less. */
  call(
    door: string,
    event: unknown,
    { milliseconds }: { readonly milliseconds?: number } = {},
  ): Promise<unknown> {
    const [arn] = [...this.#doors.entries()].find(([, deployed]) => deployed.door === door)!;
    return this.#invoke(arn, event, milliseconds);
  }

  async #invoke(arn: string, event: unknown, milliseconds?: number): Promise<unknown> {
    const deployed = this.#doors.get(arn);
    if (deployed === undefined) throw new Error(`There is no function ${arn}`);
    const { door, seconds } = deployed;
    if (!this.#template.allows(this.#machine.machineRole, 'lambda:InvokeFunction', arn))
      throw new Error(`The state machine may not invoke ${door}`);
    // They share this process and its environment.
    if (this.#atWork.calls > 0 && this.#atWork.door !== door)
      throw new Error(`${door} is called while ${this.#atWork.door} is at work`);
    this.#atWork = { door, calls: this.#atWork.calls + 1 };
    const nth = (this.#times.get(door) ?? 0) + 1;
    this.#times.set(door, nth);
    const handed = JSON.stringify(event);
    const call = { door, event, bytes: Buffer.byteLength(handed) };
    this.calls.push(call);
    try {
      await this.before({ door, event, nth });
      process.env = this.#environment(deployed);
      const ends = this.time.now() + (milliseconds ?? seconds * 1000);
      const context = { getRemainingTimeInMillis: () => ends - this.time.now() };
      const answer = payload(await HANDLERS[door]!(JSON.parse(handed), context), `The answer of ${door}`);
      await this.after({ door, event, nth });
      Object.assign(call, { bytes: Math.max(call.bytes, Buffer.byteLength(JSON.stringify(answer))) });
      return answer;
    } finally {
      this.#atWork.calls -= 1;
    }
  }

  /** What the template says, and where the stand-ins are. */
  #environment({ door, environment }: DeployedDoor): Record<string, string> {
    const { s3, sns, sfn, ses, secrets, github, folder } = this.#around;
    return {
      ...environment,
      ...this.#variables,
      LAMBDA_TASK_ROOT: folder,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: keyOf(door),
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_ENDPOINT_URL_S3: s3.endpoint,
      AWS_ENDPOINT_URL_SNS: sns.endpoint,
      AWS_ENDPOINT_URL_SFN: sfn.endpoint,
      AWS_ENDPOINT_URL_SESV2: ses.endpoint,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.endpoint,
      GITHUB_GRAPHQL_URL: github.url,
    };
  }

  async #readObject(bucket: string, key: string): Promise<Uint8Array> {
    const found = await this.#store(MACHINE, bucket).read(key);
    if (found === null) throw new Error(`There is no ${key}`);
    return found.body;
  }

  /** The bucket with the rights of a door. */
  store(door: string) {
    return this.#store(keyOf(door));
  }

  #store(caller: string, bucket = this.#bucket()) {
    const variables = {
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: caller,
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_ENDPOINT_URL_S3: this.s3.endpoint,
    };
    return s3Store(s3Client(s3Address(variables)), bucket);
  }

  #bucket(): string {
    return [...this.#doors.values()][0]!.environment.BUCKET!;
  }
}

/** The same numbers in every run: jitter is no reason for a test to fail. */
function seeded(): () => number {
  let state = 7;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
