export { mount } from '@/browser/today/today';
