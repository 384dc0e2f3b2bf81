import * as migration_20261124_055406_initial from './20261124_055406_initial.ts';

export const migrations = [
  {
    up: migration_20261124_055406_initial.up,
    down: migration_20261124_055406_initial.down,
    name: '20261124_055406_initial'
  },
];
