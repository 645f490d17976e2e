// Owns Markdown with every feature that the preview knows, and configurations that ask for them or for none of them.

/** Everything on. */
export const features = `title = 'x'
baseURL = '/'
enableEmoji = true
disableKinds = ['section','taxonomy','term','RSS','sitemap']
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.parser.attribute]
block = true
[markup.goldmark.extensions.passthrough]
enable = true
[markup.goldmark.extensions.passthrough.delimiters]
block = [['$$','$$'],['\\[','\\]']]
inline = [['\\(','\\)']]
[params]
mast = 'head'`;

/** As much off as can be. */
const bare = `title = 'x'
baseURL = '/'
disableKinds = ['section','taxonomy','term','RSS','sitemap']
[markup.goldmark.renderer]
hardWraps = true
[markup.goldmark.parser]
autoHeadingIDType = 'github-ascii'
wrapStandAloneImageWithinParagraph = false
[markup.goldmark.parser.attribute]
title = false
[markup.goldmark.extensions]
definitionList = false
footnote = false
linkify = false
strikethrough = false
table = false
taskList = false
typographer = false`;

const texts: readonly string[] = [
  `# Title *em* \`code\` & more
text

## Title *em* \`code\` & more
## Été & Ça va?
## A {#own .cls}
## B{#own2}
## :smile: face
## [link](http://x) text
Setext
head
---
### foo
### foo`,
  `"Quoted" and 'single' -- dash --- long... <<x>> don't '90s 'tis rock 'n' roll "it's" ("a") "**bold**" **"b"** *'x'*
the dogs' tails. _"how do I choose?"_ ("I need 10%") 'it is 10%' foo" bar "baz" qux" "'nested' q" 'He said "hi"' \`"code"\` \\"esc\\" &quot;`,
  `Text[^1] and again[^1] and[^b].

[^1]: The note
    with two lines.

    second para
[^b]: other *note*
[^unused]: not used`,
  `- [ ] open
- [x] done
  - [X] sub
1. [ ] num`,
  `Term
: Def one
: Def two

Other
: para

    second`,
  `:smile: :+1: :nope: :heart: \`:smile:\` a:b:c 10:30:45 :tada:x`,
  `~~struck~~ https://example.org/a?b=c. mail a@b.org http://x.org/<b>`,
  `| a | b |
|:--|--:|
| 1 | **2** |

para
{.cls #pid}

- a
- b
{.list}

> quote
{.q}

\`\`\`go
x := 1
\`\`\``,
  `$$
a_b
$$

x \\(a_b*c*\\) y

\\[ z \\]`,
  `raw <b>bold</b> and <!-- comment --> x

<div class="a">
*not*
</div>

<div>

*md*

</div>`,
  `line one
line two  
line three\\
four`,
  `![alt *x*](a.png "title") [l](b.md#x 't"q') <https://a.b> [r][ref] ![i][ref]

[ref]: /x%20y "T"`,
  `before

<!--more-->

after`,
  `{{< figure src="/a.png?x=1" title="A & B" caption="By *me* -- \\"q\\"" alt="L" class="wide" width="600" link="https://e.org" target="_blank" rel="no" attr="Photo" attrlink="https://e.org/i" >}}

{{< figure src="a.png" >}}

{{< figure src="a.png" caption="Only *cap*" >}}

{{< figure src="a.png" attr="Only" height="3" loading="lazy" >}}`,
  `{{< param city >}} and {{% param "mast" %}}

{{< param city >}}`,
  `{{< highlight go "linenos=false" >}}
func main() { a("x") }
{{< /highlight >}}

\`\`\`python
print("a")
\`\`\`

\`\`\`
plain "q"
\`\`\`

    indented`,
  `> quote *a*
> - x
>   1. y
>
> z

1) a
2) b

   c
3. d

* * *`,
  `{{</* x */>}} \`{{</* y */>}}\``,
  `{{< details summary="S *x*" >}}
para **b**
{{< /details >}}

{{< details open=true >}}
para

- x
{{< /details >}}`,
];

const bareTexts: readonly string[] = [
  `# Été {#x}
## 日本語 見出し
# a b--c`,
  `Term
: def

x[^1] ~~s~~ https://a.org "q"

[^1]: n

- [ ] a

| a |
|---|
| b |`,
  `one
two <b>raw</b> <!-- c --> x

<div>
x
</div>

{.cls}`,
  `![a](b.png)

![a](b.png) x`,
  `:smile:`,
  `* a
* b

  c
+ d`,
  `# http://x.org/a b
# <http://x.org> and www.x.org
### \n
## ![](a.png)

从http://x.org/下 (http://x.org/a) [http://x.org "http://x.org" （https://x.org/） x/https://x.org
http://x.org/a下载，解压 http://localhost:1313/ http://x.org/a? http://x.org/(a)) http://x.org/a&amp; www.x.org/b?c, see me@x.org.
http://x.org/a--b...c"d" https://x.org/wiki/%E4%B8%AD *a http://x.org/b* 8~10 和 3~5 ~a~~b~ **~a~**`,
  'One *two*\nthree <!--more--> **four**\nfive\n\nsix',
  'One <!--more-->\n\n> two',
  `"Not closed

closed" there

<!--more--> **after** the divider
- b`,
  `[a]({{< ref "p1.md" >}}) [d]({{< relref "p2" >}}#h) [b]({{% relref "p2#h" %}}) [c]({{< relref "/c/p3" >}} "t")`,
  `a \`b  c\` \`\`d \` e\`\` \\* &copy; &#35; <https://x.y> <a@b.c>`,
  `    code
	tab

\`\`\`text {hl_lines=[1]}
a
\`\`\`

~~~~
x
~~~~`,
];

/** What was there in 0.111: `details` and formulas came later; of its emoji docs/preview.md tells. */
export const old: readonly string[] = texts.filter((text) => !/details|\\\(|:smile:/.test(text));

export const configured: readonly {
  readonly name: string;
  readonly config: string;
  readonly texts: readonly string[];
}[] = [
  { name: 'every feature', config: features, texts },
  { name: 'nothing but plain Markdown', config: bare, texts: bareTexts },
];
