import type { Person } from '@/domain/content/person';

/** The name of the person with this id in content/people.yaml. The content check has made sure that there is one. */
export const nameOf = (people: readonly Person[], id: string): string =>
  people.find((person) => person.id === id)?.name ?? id;
