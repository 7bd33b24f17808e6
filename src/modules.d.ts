/** A font file; the value is the address that the bundler gives it. */
declare module '*.woff2' {
  const href: string;
  export default href;
}
