import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { en } from "@payloadcms/translations/languages/en";
import { vi } from "@payloadcms/translations/languages/vi";
import { buildConfig, type Endpoint, NotFound } from "payload";
import { ownStamps } from "./access/own-stamps.ts";
import { refusingQueries } from "./access/refuse-queries.ts";
import { isAdmin } from "./access/roles.ts";
import { nobody } from "./access/rules.ts";
import { ApiClients } from "./collections/api-clients.ts";
import { Articles } from "./collections/articles.ts";
import { AuditEntries } from "./collections/audit-entries.ts";
import { Calendars } from "./collections/calendars.ts";
import { Campaigns } from "./collections/campaigns.ts";
import { Categories } from "./collections/categories.ts";
import { Changes } from "./collections/changes.ts";
import { Documents } from "./collections/documents.ts";
import { Files } from "./collections/files.ts";
import { Issuers } from "./collections/issuers.ts";
import { Media } from "./collections/media.ts";
import { Notices } from "./collections/notices.ts";
import { Redirects } from "./collections/redirects.ts";
import { ReleaseOrders } from "./collections/release-orders.ts";
import { Releases } from "./collections/releases.ts";
import { Remarks } from "./collections/remarks.ts";
import { Schedules } from "./collections/schedules.ts";
import { SecondFactors } from "./collections/second-factors.ts";
import { Users } from "./collections/users.ts";
import { WebhookDeliveries } from "./collections/webhook-deliveries.ts";
import { Webhooks } from "./collections/webhooks.ts";
import { databaseAdapter } from "./database/adapter.ts";
import { sayDatabaseRefusal } from "./database/refusals.ts";
import { replayedJobs } from "./database/replay.ts";
import { environment } from "./environment/index.ts";
import { keepAddressesPrivate } from "./features/accounts/private-addresses.ts";
import { mailAdapter } from "./features/accounts/send-mail.ts";
import { auditEverySave } from "./features/audit/audit-every-save.ts";
import { showHistory } from "./features/audit/show-history.ts";
import { checklistEndpoint } from "./features/checklist/endpoints.ts";
import { citationEndpoints } from "./features/citations/endpoints.ts";
import { findWithoutAccents } from "./features/finding/find-without-accents.ts";
import { judgeEverySave } from "./features/judge/judge.ts";
import { navigationEndpoints } from "./features/navigation/category-entries.ts";
import { changeFeedEndpoint } from "./features/outbox/change-feed.ts";
import { goneDocumentsEndpoint } from "./features/references/live-documents.ts";
import { reviewingEndpoints } from "./features/reviewing/endpoints.ts";
import { scheduleEndpoints } from "./features/schedules/endpoints.ts";
import { siteStatusEndpoints } from "./features/site-status/endpoints.ts";
import { PublisherState } from "./features/site-status/publisher-state.ts";
import { frugalSharp } from "./features/uploads/frugal-sharp.ts";
import { sayUploadRefusal } from "./features/uploads/say-upload-refusal.ts";
import { UPLOAD_LIMIT_BYTES } from "./features/uploads/upload-problem.ts";
import { deliverWebhookTask } from "./features/webhooks/deliver.ts";
import { bodyEditor } from "./fields/body-field.ts";
import { EditorialSettings } from "./globals/editorial-settings.ts";
import { FrontPage } from "./globals/front-page.ts";
import { Navigation } from "./globals/navigation.ts";
import { SecuritySettings } from "./globals/security-settings.ts";
import { SiteSettings } from "./globals/site-settings.ts";
import { startBackgroundWork } from "./setup/background-work.ts";
import { setUp } from "./setup/set-up.ts";
import { sayDiskIsFull } from "./storage/say-disk-is-full.ts";
import { nameRefusedInBulk } from "./text/bulk-refusals.ts";
import { cleanTextFields } from "./text/clean-text-fields.ts";
import { deskWords } from "./text/desk-words.ts";
import { sayWhatToDo } from "./text/refusal.ts";

// Not `new URL(".", import.meta.url)`: bundlers take that for a file to bundle.
const sourceFolder = dirname(fileURLToPath(import.meta.url));
const PLAIN_HTTP = "/features/accounts/components/plain-http.tsx#PlainHttp";
const FORGOT_WITHOUT_MAIL = {
  Component: "/features/accounts/components/forgot-without-mail.tsx#ForgotWithoutMail",
};
const MEBIBYTE = 1024 * 1024;

/** In place of an endpoint of Payload's that draws, for anybody, a picture of any words in our name. */
const noPictureOfTitles: Endpoint = {
  method: "get",
  path: "/og",
  handler: (req) => {
    throw new NotFound(req.t);
  },
};

export default buildConfig({
  secret: environment.payloadSecret,
  db: databaseAdapter(environment.databaseUri),
  editor: bodyEditor,
  email: mailAdapter(),
  sharp: frugalSharp,
  collections: [
    Articles,
    Documents,
    Campaigns,
    Calendars,
    Schedules,
    Remarks,
    Notices,
    Media,
    Files,
    Categories,
    Issuers,
    Redirects,
    Releases,
    ReleaseOrders,
    Users,
    SecondFactors,
    ApiClients,
    Webhooks,
    WebhookDeliveries,
    Changes,
    AuditEntries,
  ],
  globals: [
    SiteSettings,
    FrontPage,
    Navigation,
    EditorialSettings,
    SecuritySettings,
    PublisherState,
  ],
  endpoints: [
    noPictureOfTitles,
    changeFeedEndpoint,
    ...citationEndpoints,
    checklistEndpoint,
    goneDocumentsEndpoint,
    ...siteStatusEndpoints,
    ...scheduleEndpoints,
    ...reviewingEndpoints,
    ...navigationEndpoints,
  ],
  plugins: [
    cleanTextFields,
    judgeEverySave,
    nameRefusedInBulk,
    keepAddressesPrivate,
    findWithoutAccents,
    auditEverySave,
    showHistory,
    ownStamps,
  ],
  // A full disk is behind what looks like a broken file: its words come after those, and stay.
  hooks: { afterError: [sayUploadRefusal, sayDiskIsFull, sayDatabaseRefusal, sayWhatToDo] },
  i18n: { supportedLanguages: { vi, en }, fallbackLanguage: "vi", translations: deskWords },
  admin: {
    user: Users.slug,
    // Payload's default asks a third party for a picture of every member of staff.
    avatar: "default",
    components: {
      providers: ["/components/name-lost-network.tsx#NameLostNetwork"],
      actions: ["/features/reviewing/components/notice-count.tsx#NoticeCount"],
      beforeLogin: [
        PLAIN_HTTP,
        "/features/second-factor/components/to-second-step.tsx#ToSecondStep",
      ],
      beforeDashboard: [
        PLAIN_HTTP,
        "/features/desk/components/desk.tsx#Desk",
        "/features/citations/components/report-links.tsx#ReportDeskLine",
      ],
      afterNavLinks: [
        "/features/schedules/components/planning-nav-link.tsx#PlanningNavLink",
        "/features/citations/components/report-links.tsx#ReportNavLink",
      ],
      views: {
        // With mail it is Payload's form.
        ...(environment.mail === null ? { forgot: FORGOT_WITHOUT_MAIL } : {}),
        secondStep: {
          Component: "/features/second-factor/components/second-step-view.tsx#SecondStepView",
          path: "/second-step",
          exact: true,
          meta: { title: "Xác thực hai bước" },
        },
        planning: {
          Component: "/features/schedules/components/planning-view.tsx#PlanningView",
          path: "/planning",
          exact: true,
          meta: { title: "Lịch đăng" },
        },
        citations: {
          Component: "/features/citations/components/report-view.tsx#ReportView",
          path: "/citations",
          exact: true,
          meta: { title: "Văn bản thiếu hoặc sai ngày" },
        },
      },
      graphics: {
        Icon: "/components/brand.tsx#Icon",
        Logo: "/components/brand.tsx#Logo",
      },
    },
    meta: { titleSuffix: " · Bản tin" },
    // A refused draft says why here alone: the default of 4 seconds is too short to read what to do.
    toast: { duration: 15_000 },
    dateFormat: "HH:mm d/M/yyyy",
    importMap: { baseDir: sourceFolder },
    timezones: {
      supportedTimezones: [{ label: "Việt Nam", value: "Asia/Ho_Chi_Minh" }],
      defaultTimezone: "Asia/Ho_Chi_Minh",
    },
  },
  graphQL: { disable: true },
  csrf: [environment.cmsUrl],
  cors: [environment.cmsUrl],
  cookiePrefix: "bantin",
  defaultDepth: 0,
  maxDepth: 3,
  upload: { limits: { fileSize: UPLOAD_LIMIT_BYTES }, abortOnLimit: true },
  bodyParser: { limits: { fieldSize: 4 * MEBIBYTE } },
  jobs: {
    access: {
      // The server runs them by itself.
      run: nobody,
      queue: ({ req }) => isAdmin(req.user),
      cancel: ({ req }) => isAdmin(req.user),
    },
    tasks: [deliverWebhookTask],
    autoRun: startBackgroundWork,
  },
  logger: { options: { level: environment.logLevel } },
  // What a person did wrong is told to that person; it is no error of the system.
  loggingLevels: {
    APIError: "info",
    Forbidden: "info",
    NotFound: "info",
    QueryError: "info",
    ValidationError: "info",
  },
  telemetry: false,
  typescript: { outputFile: join(sourceFolder, "payload-types.ts") },
  onInit: setUp,
})
  .then(replayedJobs)
  .then(refusingQueries);
