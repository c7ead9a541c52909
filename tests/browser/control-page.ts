/** A picture of the extension: a document of its own in a tab, with all of its interfaces and nothing that runs by itself. */
export const CONTROL_PAGE = 'icon/16.png';
