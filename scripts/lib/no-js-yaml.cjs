// Owns standing in for js-yaml in what is built: gray-matter loads it at once, and with engines of ours never asks it. Reads nothing.
const refuse = () => {
  throw new Error('js-yaml is not part of this build. Pass engines to gray-matter.');
};

module.exports = { safeLoad: refuse, safeDump: refuse };
