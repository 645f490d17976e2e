// What explains, one line each. The order is the order of the words in a hover.
import { dates } from './dates.ts';
import { fields } from './fields.ts';
import type { Explainer } from './hover.ts';
import { images } from './images.ts';
import { inherited } from './inherited.ts';
import { publication } from './publication.ts';
import { shortcodes } from './shortcodes.ts';
import { terms } from './terms.ts';

export const explainers: readonly Explainer[] = [fields, terms, dates, images, shortcodes, publication, inherited];
