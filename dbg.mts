import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { siteFromFiles } from '/tmp/wt/links/test/support/site-from-files.ts';
import { parsePage } from '/tmp/wt/links/server/src/core/page/index.ts';
import { resolveLink } from '/tmp/wt/links/server/src/core/site/index.ts';
import { isMadeElsewhere } from '/tmp/wt/links/server/src/core/site/links/made-urls.ts';
const root=process.argv[2]!, path=process.argv[3]!;
const files=new Map<string,string>();
for(const f of execSync('git ls-files',{cwd:root,maxBuffer:1<<28}).toString().trim().split('\n')) { try{files.set(f, /\.(md|toml|yaml|yml|json|html)$|ignore$|_redirects/.test(f)?readFileSync(root+'/'+f,'utf8'):'');}catch{} }
const site=await siteFromFiles(files);
const page=parsePage(path,files.get(path)!,site.dialect);
for(const l of page.body.links) console.log(l.source,l.target,JSON.stringify(resolveLink(site,path,page.outline,l)).slice(0,200));
