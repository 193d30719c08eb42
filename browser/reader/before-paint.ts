// Stands in the head of every page and runs before the first paint, so that no wrong colour is ever seen.
import { applyAppearance } from './appearance';

document.documentElement.classList.add('js');
// The first touch of storage takes a phone tens of milliseconds. Without a worker in charge this is a first visit, on
// which nothing can have been chosen; the reader script looks all the same, after the first paint.
if (navigator.serviceWorker?.controller !== null) applyAppearance();
