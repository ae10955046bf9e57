const OWN: Record<string, string> = {
  actorId: 'Actor’s id',
  by: 'Said by',
  lossUsd: 'Loss in USD',
  recoveredUsd: 'Recovered in USD',
  url: 'Address',
  from: 'Held from',
  to: 'Held to',
  knownFrom: 'Public since',
  knownFromRule: 'Public since, by which rule',
  occurredOn: 'Happened on',
  disclosedOn: 'Public since',
  disclosedOnRule: 'Public since, by which rule',
  access: 'Way in',
  theft: 'Way of taking',
};

/** The name of a record's member as a reader may know it: "Loss in USD", "Legal seats". */
export const memberName = (member: string): string =>
  OWN[member] ?? capitalised(member.replaceAll(/([A-Z])/g, ' $1').toLowerCase());

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
