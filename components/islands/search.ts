export { mountSearch as mount } from '@/browser/search/search-page';
// The reader script calls these on other pages.
export { lightPlace } from '@/browser/search/light-place';
export { filterList } from '@/browser/search/filter-list';
