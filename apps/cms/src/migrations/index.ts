import * as migration_20261124_062802_initial from './20261124_062802_initial.ts';
import * as migration_20261124_090754_about_and_avif from './20261124_090754_about_and_avif.ts';
import * as migration_20261124_092837_webhooks from './20261124_092837_webhooks.ts';
import * as migration_20261124_103611_releases_tell_more from './20261124_103611_releases_tell_more.ts';
import * as migration_20261130_115905_releases_hold from './20261130_115905_releases_hold.ts';
import * as migration_20261130_120620_work_calendar from './20261130_120620_work_calendar.ts';
import * as migration_20261130_164019_jpeg_renditions from './20261130_164019_jpeg_renditions.ts';
import * as migration_20261130_171158_document_portals from './20261130_171158_document_portals.ts';
import * as migration_20261130_195846_second_factor from './20261130_195846_second_factor.ts';
import * as migration_20261130_205747_front_page from './20261130_205747_front_page.ts';
import * as migration_20261130_213649_planning_and_reviewing from './20261130_213649_planning_and_reviewing.ts';
import * as migration_20261130_215645_search_keys from './20261130_215645_search_keys.ts';
import * as migration_20261201_083127_audit_log from './20261201_083127_audit_log.ts';
import * as migration_20261201_090614_officials from './20261201_090614_officials.ts';

export const migrations = [
  {
    up: migration_20261124_062802_initial.up,
    down: migration_20261124_062802_initial.down,
    name: '20261124_062802_initial',
  },
  {
    up: migration_20261124_090754_about_and_avif.up,
    down: migration_20261124_090754_about_and_avif.down,
    name: '20261124_090754_about_and_avif',
  },
  {
    up: migration_20261124_092837_webhooks.up,
    down: migration_20261124_092837_webhooks.down,
    name: '20261124_092837_webhooks',
  },
  {
    up: migration_20261124_103611_releases_tell_more.up,
    down: migration_20261124_103611_releases_tell_more.down,
    name: '20261124_103611_releases_tell_more',
  },
  {
    up: migration_20261130_115905_releases_hold.up,
    down: migration_20261130_115905_releases_hold.down,
    name: '20261130_115905_releases_hold',
  },
  {
    up: migration_20261130_120620_work_calendar.up,
    down: migration_20261130_120620_work_calendar.down,
    name: '20261130_120620_work_calendar',
  },
  {
    up: migration_20261130_164019_jpeg_renditions.up,
    down: migration_20261130_164019_jpeg_renditions.down,
    name: '20261130_164019_jpeg_renditions',
  },
  {
    up: migration_20261130_171158_document_portals.up,
    down: migration_20261130_171158_document_portals.down,
    name: '20261130_171158_document_portals',
  },
  {
    up: migration_20261130_195846_second_factor.up,
    down: migration_20261130_195846_second_factor.down,
    name: '20261130_195846_second_factor',
  },
  {
    up: migration_20261130_205747_front_page.up,
    down: migration_20261130_205747_front_page.down,
    name: '20261130_205747_front_page',
  },
  {
    up: migration_20261130_213649_planning_and_reviewing.up,
    down: migration_20261130_213649_planning_and_reviewing.down,
    name: '20261130_213649_planning_and_reviewing',
  },
  {
    up: migration_20261130_215645_search_keys.up,
    down: migration_20261130_215645_search_keys.down,
    name: '20261130_215645_search_keys',
  },
  {
    up: migration_20261201_083127_audit_log.up,
    down: migration_20261201_083127_audit_log.down,
    name: '20261201_083127_audit_log',
  },
  {
    up: migration_20261201_090614_officials.up,
    down: migration_20261201_090614_officials.down,
    name: '20261201_090614_officials'
  },
];
