/** What somebody is called: in the direction of its own script, and nobody's to translate. */
export const Name = ({ children }: { children: string }) => <bdi translate="no">{children}</bdi>;
