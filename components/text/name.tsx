/** What somebody is called. It has the direction of its own script, and nobody translates it. */
export const Name = ({ children }: { children: string }) => <bdi translate="no">{children}</bdi>;
