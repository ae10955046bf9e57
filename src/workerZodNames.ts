// What a module exports itself goes before what it exports of another, so that the bundler drops the languages.
// biome-ignore lint/performance/noBarrelFile: it stands in for a package.
export * from 'zod/v4';

export const core = {};
export const locales = {};
export const z = undefined;
