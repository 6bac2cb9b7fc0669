/** Made by scripts/text-chunks.ts. */
declare module 'virtual:text-chunks' {
  export const textChunks: Partial<Record<import('./language').Language, string>>;
}
