/**
 * Imported before anything that styles: under the strict content policy a style without the page's nonce is not
 * applied. Vite writes the nonce into this meta tag.
 */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
Object.assign(globalThis, { __webpack_nonce__: nonce })
