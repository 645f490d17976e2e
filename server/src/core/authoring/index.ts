// The one door of core/authoring.
export { makeDraft, type PostChange, publishNow } from './change-publication.ts';
export { type FoundArchetype, findArchetypes } from './find-archetypes.ts';
export { type ImageHabits, learnImageHabits } from './image-habits.ts';
export { type ListedImage, listImages } from './list-images.ts';
export { makeNewPost, type NewPost, type NewPostRequest } from './make-new-post.ts';
export { type GivenImage, type ImageWish, type PlacedImages, placeImages } from './place-images.ts';
export { type Section, sectionsOf } from './sections.ts';
