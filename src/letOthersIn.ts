/** Lets a server answer what came in meanwhile. */
export const letOthersIn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
