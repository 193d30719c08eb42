import { backUp } from '@/server/database/back-up';

// A process of its own, as a limit on files holds for a process.
await backUp(process.argv[2]!, process.argv[3]!).catch((error: Error) => console.log(error.message));
