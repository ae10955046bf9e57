/** Header fields with which the product makes an answer anew, even one that it remembers. */
export const MADE_ANEW = { 'Cache-Control': 'no-cache' };
