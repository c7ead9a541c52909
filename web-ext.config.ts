import { defineWebExtConfig } from 'wxt';

/** The browser that `npm run dev` opens: none with WXT_NO_BROWSER set, and one that starts as root too (in containers). */
export default defineWebExtConfig({
  disabled: Boolean(process.env.WXT_NO_BROWSER),
  chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox', '--headless=new', '--disable-gpu'] : [],
});
