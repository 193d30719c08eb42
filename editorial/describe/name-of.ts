import type { Person } from '@/domain/content/person';

/** The name of whoever has this id in content/people.yaml. The content check has seen to it that there is somebody. */
export const nameOf = (people: readonly Person[], id: string): string =>
  people.find((person) => person.id === id)?.name ?? id;
