type Channel = {
  name: string;
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  postMessage: (data: unknown) => void;
  close: () => void;
};

/** Opens channels that reach each other, as those of one browser do. A frozen page hears nothing. */
export function channelsOfOneBrowser() {
  const open = new Map<Channel, () => boolean>();
  return (name: string, isFrozen = () => false): Channel => {
    const channel: Channel = {
      name,
      onmessage: null,
      close: () => open.delete(channel),
      postMessage(data) {
        for (const [other, isOtherFrozen] of open)
          if (other !== channel && other.name === name)
            queueMicrotask(() => {
              if (open.has(other) && !isOtherFrozen())
                other.onmessage?.({ data: structuredClone(data) } as MessageEvent<unknown>);
            });
      },
    };
    open.set(channel, isFrozen);
    return channel;
  };
}
