// Owns the list of journeys, in the order they are walked. A new journey is a file beside this one and a line here.
import type { Journey } from '../suite/journey.ts';
import { authoringWithHugo, authoringWithOldHugo } from './authoring-with-hugo.ts';
import { brokenPost } from './broken-post.ts';
import { brokenServer } from './broken-server.ts';
import { buildingTheSite } from './building-the-site.ts';
import { changingFrontMatter } from './changing-front-matter.ts';
import { checkWholeSite } from './check-whole-site.ts';
import { choosingAnImage } from './choosing-an-image.ts';
import { diskChanges } from './disk-changes.ts';
import { drawingAllThereIs } from './drawing-all-there-is.ts';
import { firstFiveMinutes } from './first-five-minutes.ts';
import { germanEditor } from './german-editor.ts';
import { inABrowser } from './in-a-browser.ts';
import { insertShortcode } from './insert-shortcode.ts';
import { killedEditor } from './killed-editor.ts';
import { linkingPosts } from './linking-posts.ts';
import { livePreview, livePreviewOfOldHugo } from './live-preview.ts';
import { lookingAtImages } from './looking-at-images.ts';
import { movingImages } from './moving-images.ts';
import { newPost } from './new-post.ts';
import { openingABlog } from './opening-a-blog.ts';
import { pastingAPicture } from './pasting-a-picture.ts';
import { plainFolder } from './plain-folder.ts';
import { postsView } from './posts-view.ts';
import { preview } from './preview.ts';
import { publishingAPost } from './publishing-a-post.ts';
import { renamingATag } from './renaming-a-tag.ts';
import { severalSites } from './several-sites.ts';
import { siteInAFolder } from './site-in-a-folder.ts';
import { siteStatus } from './site-status.ts';
import { slowAnswers } from './slow-answers.ts';
import { statusBar } from './status-bar.ts';
import { taxonomiesView } from './taxonomies-view.ts';
import { untrustedFolder } from './untrusted-folder.ts';
import { writingAShortcode } from './writing-a-shortcode.ts';
import { writingDelimiters } from './writing-delimiters.ts';
import { writingFrontMatter } from './writing-front-matter.ts';
import { writingTags } from './writing-tags.ts';

export const journeys: readonly Journey[] = [
  firstFiveMinutes,
  openingABlog,
  checkWholeSite,
  siteStatus,
  brokenPost,
  diskChanges,
  writingTags,
  writingFrontMatter,
  renamingATag,
  changingFrontMatter,
  choosingAnImage,
  lookingAtImages,
  pastingAPicture,
  movingImages,
  linkingPosts,
  preview,
  drawingAllThereIs,
  buildingTheSite,
  livePreview,
  livePreviewOfOldHugo,
  insertShortcode,
  writingAShortcode,
  writingDelimiters,
  newPost,
  authoringWithHugo,
  authoringWithOldHugo,
  publishingAPost,
  postsView,
  taxonomiesView,
  statusBar,
  slowAnswers,
  severalSites,
  brokenServer,
  killedEditor,
  siteInAFolder,
  untrustedFolder,
  germanEditor,
  inABrowser,
  plainFolder,
];
