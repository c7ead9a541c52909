/** Files of the built extension: what is put into pages, and the page that opens after the install. Names as WXT gives them by the entrypoints'. */
export const READER_SCRIPT = '/content-scripts/reader.js';
export const READER_STYLE = '/content-scripts/reader.css';
export const POPOVER_SCRIPT = '/popover.js';
export const WELCOME_PAGE = '/welcome.html';
export const SAVE_SCRIPT = '/save-article.js';
