/**
 * Loads a page's files when the reader turns to its link (mouse and touch by Docusaurus itself, focus here), instead of
 * those of all links in sight: a sidebar's worth of files costs a slow phone more than it gains.
 */
function prefetchOnDemand(): void {
  const {docusaurus} = window;
  window.docusaurus = {...docusaurus, prefetch: () => false};
  document.addEventListener('focusin', ({target}) => {
    if (!(target instanceof HTMLAnchorElement) || target.origin !== window.location.origin) return;
    void docusaurus.preload(target.pathname);
  });
}

// Docusaurus puts its object on the window right after this module has run.
if (typeof window !== 'undefined') queueMicrotask(prefetchOnDemand);
