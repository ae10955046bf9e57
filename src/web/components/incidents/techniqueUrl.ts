/** The page of an ATT&CK technique at MITRE. */
export const attackUrl = (id: string): string =>
  `https://attack.mitre.org/techniques/${id.replace('.', '/')}/`;

/** The page of an AADAPT technique at MITRE. */
export const aadaptUrl = (id: string): string => `https://aadapt.mitre.org/techniques/${id}/`;
