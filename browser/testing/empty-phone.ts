import { aPhone } from '@/storage/testing/a-phone';

/** From now on this page is on a phone on which nothing has been kept yet. */
export const onEmptyPhone = () => (globalThis.daypassKept = aPhone());
