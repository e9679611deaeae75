import type { SQSEvent } from 'aws-lambda';
import { awsRuntime } from '../adapters/aws.ts';
import { queuedSesEvents } from '../adapters/mail/queued-ses-events.ts';
import { noteMailEvents } from '../pipeline/note-mail-events.ts';

/** Writes what SES told into the ledger, and hands back which messages of the queue have to come again. */
export async function handler({ Records }: Pick<SQSEvent, 'Records'>) {
  const failed = await noteMailEvents(awsRuntime(), queuedSesEvents(Records));
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}
