// Owns offering to make a draft of a post, or to end it. What Hugo takes for a draft is known to the outline.
import { removeKey, setKey } from '../edits/index.ts';
import { type Action, offer } from './action.ts';
import { formatOf, isUsual } from './habits-of-siblings.ts';

export const draftMark: Action = {
  name: 'draft-mark',
  *find({ page, siblings }) {
    if (!page.outline.draft) {
      const options = { after: 'date', format: formatOf(siblings()) };
      yield* offer('Mark as draft', setKey(page, ['draft'], true, options));
    } else if (isUsual('draft', siblings())) yield* offer('Set “draft” to false', setKey(page, ['draft'], false));
    else yield* offer('Remove the draft mark', removeKey(page, ['draft']));
  },
};
