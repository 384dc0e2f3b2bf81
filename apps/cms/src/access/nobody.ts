/** For operations that only the system itself performs. */
export const nobody = (): boolean => false;
