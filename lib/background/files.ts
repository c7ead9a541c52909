/** The files of the built extension that are put into pages. Names as WXT gives them by the entrypoints'. */
export const READER_SCRIPT = '/content-scripts/reader.js';
export const READER_STYLE = '/content-scripts/reader.css';
export const POPOVER_SCRIPT = '/popover.js';
