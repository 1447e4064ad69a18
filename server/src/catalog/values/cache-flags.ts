/** Flags of SMSCACHEFLAGS that make SMSCACHESIZE a percentage; they exclude each other. */
export const percentageCacheFlags = ['PERCENTDISKSPACE', 'PERCENTFREEDISKSPACE'] as const;

/** Flags of SMSCACHEFLAGS that choose a disk and have no effect when SMSCACHEDIR is a path. */
export const driveCacheFlags = ['MAXDRIVE', 'MAXDRIVESPACE', 'NTFSONLY'] as const;
