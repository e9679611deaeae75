/** What happened next to the network, as it was, before the SDK makes an error of its own of it. */
export interface SesTrace {
  /** What fails before (credentials, the form of the request) has certainly not gone. */
  handedOver: boolean;
  /** What the network said in place of an answer. */
  broke: unknown;
  /** Of the answer, however much of it can be read. */
  status: number | null;
}

/** A middleware of the SDK. */
export function traced(trace: SesTrace) {
  return <Request, Answer extends { readonly response: unknown }>(next: Next<Request, Answer>) =>
    async (request: Request): Promise<Answer> => {
      trace.handedOver = true;
      try {
        const answered = await next(request);
        trace.status = (answered.response as { readonly statusCode?: number }).statusCode ?? null;
        return answered;
      } catch (error) {
        trace.broke = error;
        throw error;
      }
    };
}

type Next<Request, Answer> = (request: Request) => Promise<Answer>;
