declare module 'naughty-words' {
  const words: Record<string, string[]>;
  export = words;
}
