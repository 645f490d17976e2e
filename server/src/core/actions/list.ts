// The actions, one line each. The order is the order in the menu: what changes the value at the cursor first.
import type { Action } from './action.ts';
import { dateToNow } from './date-to-now.ts';
import { draftMark } from './draft-mark.ts';
import { listStyle } from './list-style.ts';
import { missingFields } from './missing-fields.ts';
import { otherFormat } from './other-format.ts';

export const actions: readonly Action[] = [listStyle, dateToNow, draftMark, missingFields, otherFormat];
