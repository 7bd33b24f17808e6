import type {Mermaid} from 'mermaid';

/** Where Mermaid is in the site; replaced when the site is bundled. */
declare const MERMAID: string;

/** Loaded as it is, not bundled, when the first diagram asks for it. */
const {default: mermaid}: {default: Mermaid} = await import(/* webpackIgnore: true */ MERMAID);

/** Stands in place of the package for the theme's component of diagrams. */
export default mermaid;
