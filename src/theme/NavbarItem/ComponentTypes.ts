import DefaultNavbarItem from '@theme/NavbarItem/DefaultNavbarItem';
import DocSidebarNavbarItem from '@theme/NavbarItem/DocSidebarNavbarItem';

/**
 * The kinds of items that the bar at the top of this wiki has. Docusaurus has more, such as lists of versions and languages,
 * which would be in the script of every page; whoever wants one adds it here.
 */
const kinds = {default: DefaultNavbarItem, docSidebar: DocSidebarNavbarItem};

export default kinds;
