type Answer = { value: unknown };
type Failure = { error: string; message: string };

/** W3C WebDriver is JSON over HTTP. Journeys need only a few addresses of one session. */
export class WebDriver {
  private constructor(
    private readonly origin: string,
    private readonly session: string,
  ) {}

  static async begin(origin: string, capabilities: Record<string, unknown>): Promise<WebDriver> {
    const value = await ask(`${origin}/session`, 'POST', { capabilities: { alwaysMatch: capabilities } });
    return new WebDriver(origin, (value as { sessionId: string }).sessionId);
  }

  post(path: string, body: Record<string, unknown> = {}): Promise<unknown> {
    return ask(`${this.origin}/session/${this.session}${path}`, 'POST', body);
  }

  end(): Promise<unknown> {
    return ask(`${this.origin}/session/${this.session}`, 'DELETE');
  }
}

/** Whether the driver has started. Ask until it has. */
export async function isDriverReady(origin: string): Promise<boolean> {
  const status = await ask(`${origin}/status`, 'GET').catch(() => null);
  return (status as { ready: boolean } | null)?.ready ?? false;
}

async function ask(address: string, method: string, body?: unknown): Promise<unknown> {
  const response = await fetch(address, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(20_000),
  });
  const { value } = (await response.json()) as Answer;
  if (response.ok) return value;
  const { error, message } = value as Failure;
  throw new Error(`${method} ${new URL(address).pathname}: ${error}: ${message}`);
}
