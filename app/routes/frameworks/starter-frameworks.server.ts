// Content of ours that the build takes in: the server needs no folder to read it from.
const documents = import.meta.glob<string>('../../../templates/frameworks/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export type StarterFramework = { file: string; name: string; text: string };

/** The frameworks of our own words that an organisation without one can begin with, by name. */
export const STARTER_FRAMEWORKS: readonly StarterFramework[] = Object.entries(documents)
  .map(([path, text]) => {
    const file = path.slice(path.lastIndexOf('/') + 1);
    return { file, name: /^#\s+(.+)$/m.exec(text)?.[1]?.trim() ?? file, text };
  })
  .filter(({ file }) => file.toLowerCase() !== 'readme.md')
  .sort((a, b) => a.name.localeCompare(b.name, 'da'));
