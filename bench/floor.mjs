// Owns the floor: what it costs Node merely to find and read every post. Plain JavaScript, so that nothing is loaded for it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const posts = [];
const walk = (folder) => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) walk(join(folder, entry.name));
    else if (entry.name.endsWith('.md')) posts.push(join(folder, entry.name));
  }
};

const before = process.cpuUsage();
const start = performance.now();
walk(process.argv[2]);
const found = performance.now();
let bytes = 0;
for (const post of posts) bytes += readFileSync(post).length;
const read = performance.now();
const { user, system } = process.cpuUsage(before);
const cpu = (user + system) / 1000;
console.log(JSON.stringify({ files: posts.length, bytes, walk: found - start, read: read - found, cpu }));
