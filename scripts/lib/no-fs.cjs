// Owns standing in for Node's disk in what is built: gray-matter asks for it at once, and reads files only when told to. Reads nothing.
module.exports = {
  readFileSync: () => {
    throw new Error('This build reads no files through gray-matter.');
  },
};
