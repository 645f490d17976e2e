// Owns a number of posts in words.

/** “1 post”, “27 posts”. */
export const spellPosts = (count: number): string => (count === 1 ? '1 post' : `${count} posts`);
