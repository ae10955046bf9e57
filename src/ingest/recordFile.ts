/** The files records are kept in, for findings. */
export const recordFile = {
  exchange: (id: string) => `exchanges/${id}.json`,
  incident: (id: string) => `incidents/${id}.json`,
  jurisdiction: (code: string) => `jurisdictions/${code}.json`,
  volumes: (id: string) => `volumes/${id}.json`,
};
