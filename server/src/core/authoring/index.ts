// The one door of core/authoring.
export { makeDraft, type PostChange, publishNow } from './change-publication.ts';
export { type FoundArchetype, findArchetypes } from './find-archetypes.ts';
export { makeNewPost, type NewPost, type NewPostRequest } from './make-new-post.ts';
export { type Section, sectionsOf } from './sections.ts';
