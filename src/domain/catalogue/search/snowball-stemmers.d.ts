declare module 'snowball-stemmers' {
  const snowball: { newStemmer(language: 'dutch'): { stem(word: string): string } }
  export = snowball
}
