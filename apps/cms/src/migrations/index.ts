import * as migration_20261124_054839_initial from './20261124_054839_initial.ts';

export const migrations = [
  {
    up: migration_20261124_054839_initial.up,
    down: migration_20261124_054839_initial.down,
    name: '20261124_054839_initial'
  },
];
