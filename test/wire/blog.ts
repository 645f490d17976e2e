// Owns a small blog that the wire tests open: a bundle with a picture that is named wrongly, and two tagged posts.

export const blog: Readonly<Record<string, string>> = {
  'hugo.toml': 'baseURL = "https://example.org/"\ntitle = "Wire"\n',
  'content/posts/trip/index.md': [
    '---',
    'title: Trip',
    'date: 2024-05-01',
    'tags: [kubernetes, ]',
    '---',
    '',
    '{{< figure src="lake-1.png?width=600px" alt="Lake" >}}',
    '',
    'Plain words. <!-- LAKE-2 is kept for later -->',
    '',
  ].join('\n'),
  'content/posts/trip/lake-2.png': 'png',
  'content/posts/a.md': '---\ntitle: A\ntags: [kubernetes, go]\n---\nText.\n',
  'content/posts/b.md': '---\ntitle: B\ntags:\n  - kubernetes\n---\nText.\n',
  'layouts/shortcodes/note.html': '{{/* A box. */}}<div class="{{ .Get "kind" }}">{{ .Inner }}</div>',
};

/** The post with the missing picture. */
export const trip = 'content/posts/trip/index.md';
