// Stands in the head of every page and runs before the first paint, so that no wrong colour is ever seen.
import { applyAppearance } from './appearance';

document.documentElement.classList.add('js');
applyAppearance();
