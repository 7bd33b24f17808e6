/**
 * Loads a page's files when the reader turns to its link (mouse and touch by Docusaurus itself, focus here), instead of
 * those of all links in sight: a sidebar's worth of files costs a slow phone more than it gains.
 */
function prefetchOnDemand(): void {
  const {docusaurus} = window;
  const preload: typeof docusaurus.preload = (address) => {
    const loading = docusaurus.preload(address);
    // Nobody is going there yet; when somebody does, what fails is seen to.
    if (loading !== false) loading.catch(() => undefined);
    return loading;
  };
  window.docusaurus = {prefetch: () => false, preload};
  document.addEventListener('focusin', ({target}) => {
    if (!(target instanceof HTMLAnchorElement) || target.origin !== window.location.origin) return;
    void preload(target.pathname);
  });
}

// Docusaurus puts its object on the window right after this module has run.
if (typeof window !== 'undefined') queueMicrotask(prefetchOnDemand);
