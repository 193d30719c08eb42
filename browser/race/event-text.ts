export type StreamEvent = { name: string; id: string | null; data: string };

/**
 * Reads a text/event-stream (WHATWG HTML, 9.2) piece by piece, wherever it was cut. Give it each piece of text; it
 * returns the events that are complete. It skips comments and `retry`: the reader of the stream takes any byte for a
 * sign of life.
 */
export function eventReader(): (text: string) => StreamEvent[] {
  let rest = '';
  let event: StreamEvent = fresh();
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    const complete: StreamEvent[] = [];
    for (const line of lines.map((each) => each.replace(/\r$/, ''))) {
      if (line !== '') {
        event = withLine(event, line);
        continue;
      }
      // An event without data is no event.
      if (event.data !== '') complete.push({ ...event, data: event.data.slice(0, -1) });
      event = fresh();
    }
    return complete;
  };
}

const fresh = (): StreamEvent => ({ name: 'message', id: null, data: '' });

function withLine(event: StreamEvent, line: string): StreamEvent {
  const colon = line.indexOf(':');
  const field = colon < 0 ? line : line.slice(0, colon);
  const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
  if (field === 'event') return { ...event, name: value };
  if (field === 'id') return { ...event, id: value };
  return field === 'data' ? { ...event, data: `${event.data}${value}\n` } : event;
}
