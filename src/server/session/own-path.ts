/** Where the browser goes after signing in: a page of this app, and nothing else. */

/** One slash and then no other, no backslash, nothing a browser would leave out, and none of the API. */
const shape = /^\/(?![/\\])[\w\-./~%:@!$&'()*+,;=]*(\?[\w\-./~%:@!$&'()*+,;=?]*)?$/

export const isOwnPath = (path: string): boolean =>
  path.length <= 500 &&
  shape.test(path) &&
  !path.startsWith('/api/') &&
  new URL(path, 'http://own.invalid').origin === 'http://own.invalid'
