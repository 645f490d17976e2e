// Owns the list of journeys, in the order they are walked. A new journey is a file beside this one and a line here.
import type { Journey } from '../suite/journey.ts';
import { openingABlog } from './opening-a-blog.ts';
import { plainFolder } from './plain-folder.ts';

export const journeys: readonly Journey[] = [openingABlog, plainFolder];
