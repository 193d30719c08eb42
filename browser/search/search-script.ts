// The script of the search, which comes with its first use. The reader script calls what it exports.
export { mountSearch as mount } from './search-page';
export { lightPlace } from './light-place';
export { filterList } from './filter-list';
