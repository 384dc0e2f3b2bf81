import * as migration_20261124_062802_initial from './20261124_062802_initial.ts';

export const migrations = [
  {
    up: migration_20261124_062802_initial.up,
    down: migration_20261124_062802_initial.down,
    name: '20261124_062802_initial'
  },
];
