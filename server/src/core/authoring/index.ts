// The one door of core/authoring.
export { isDraft, makeDraft, takeDraftAway } from './draft-state.ts';
export { type FoundArchetype, findArchetype } from './find-archetype.ts';
export { type ImageHabits, learnImageHabits } from './image-habits.ts';
export { type ListedImage, listImages } from './list-images.ts';
export { finishNewPost, folderOfSection, makeNewPost, type NewPost, type NewPostRequest } from './make-new-post.ts';
export { findTranslations, makeTranslation, type Translation } from './make-translation.ts';
export { type DividerWish, placeDivider } from './place-divider.ts';
export { type GivenImage, type ImageWish, type PlacedImages, placeImages } from './place-images.ts';
export { findChangeKey, type PublishWish } from './publication-keys.ts';
export { canPublish, type PostChange, publishPost, type SetDate } from './publish-post.ts';
export { type OfferedMoment, offerMoments, readMoment } from './read-moment.ts';
export { emptySectionsOf, isSectionName, type Section, sectionsOf } from './sections.ts';
export { touchLastmod } from './touch-lastmod.ts';
export { hasTimeOfDay, zoneOfPage } from './zone-of-page.ts';
