import { DocumentNotice as DocumentNotice_dea3a90994263c445681c12b93e0f986 } from '../../../features/site-status/components/document-status.tsx'
import { ScheduleNotice as ScheduleNotice_f415264da4a3a95b3837b4d2e8121dc5 } from '../../../features/schedules/components/schedule-notice.tsx'
import { ScheduleCell as ScheduleCell_1a68d644af538c79ad925390c2ad61c7 } from '../../../features/schedules/components/schedule-cell.tsx'
import { ChecklistLine as ChecklistLine_96523e88578e2f8f6ac606fc714c1ffe } from '../../../features/checklist/components/checklist-line.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkAddresses as LinkAddresses_140c9a2e6aa16935a494b2b4ff347864 } from '../../../fields/link-addresses.ts'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BodyDescription as BodyDescription_f82ac2ed5551bae82dbbfbf2fc351fa0 } from '../../../fields/body-description.tsx'
import { GoneDocuments as GoneDocuments_28e10082e6e8e559339e66139afbb54a } from '../../../features/references/components/gone-documents.tsx'
import { ArticlePanel as ArticlePanel_585f485e6982038d3500be2751f4b49d } from '../../../features/citations/components/article-panel.tsx'
import { ChecklistPanel as ChecklistPanel_faf8c060515ed84863150375eb49eea5 } from '../../../features/checklist/components/checklist-panel.tsx'
import { ArticleLine as ArticleLine_8ea5f193fd6118709fa4d3743582cd10 } from '../../../features/citations/components/article-line.tsx'
import { ReviewPanel as ReviewPanel_f281717ea57a6aebaab9815141274de9 } from '../../../features/reviewing/components/review-panel.tsx'
import { ListBar as ListBar_bb0059aa1a52f1fa28420499f4046479 } from '../../../features/schedules/components/list-bar.tsx'
import { DocumentLine as DocumentLine_dea3a90994263c445681c12b93e0f986 } from '../../../features/site-status/components/document-status.tsx'
import { ReviewButtons as ReviewButtons_4e41a2d0b9521f8c60dc382c5c19496e } from '../../../features/reviewing/components/review-buttons.tsx'
import { PublishAndSchedule as PublishAndSchedule_6e65899f8da4720bbf3e069ca0b6a100 } from '../../../features/schedules/components/schedule-button.tsx'
import { HistoryView as HistoryView_ff0caaa49dd924ffb2ab4915734c3873 } from '../../../features/audit/components/history-view.tsx'
import { VersionsView as VersionsView_f3d7299be68beaa4fe20e482d150fa64 } from '../../../features/audit/components/versions-view.tsx'
import { CitingList as CitingList_4c6a1b3884cd31699b37605cb0e2727f } from '../../../features/citations/components/citing-list.tsx'
import { SameDays as SameDays_15ce8e77f2a16410f74f6d8e56df1bdc } from '../../../features/campaigns/components/same-days.tsx'
import { CopyLastWeek as CopyLastWeek_b2ec6484c4f4244a30db51d2409ce47f } from '../../../features/calendars/components/copy-last-week.tsx'
import { EntryLabel as EntryLabel_ef3a1bc46c4b9e61e3b8ffda2ca5ea41 } from '../../../features/calendars/components/row-labels.tsx'
import { DayLabel as DayLabel_ef3a1bc46c4b9e61e3b8ffda2ca5ea41 } from '../../../features/calendars/components/row-labels.tsx'
import { Uploading as Uploading_37f98e63ce665971fdab3d5e45d6dce6 } from '../../../features/uploads/components/uploading.tsx'
import { CategoryEntries as CategoryEntries_5cbfd172a7d20ce6bf4ab9e28ed0ef3b } from '../../../features/navigation/components/category-entries.tsx'
import { ReleaseOrders as ReleaseOrders_a140dce4110b10145154063e8e9e0a36 } from '../../../features/site-status/components/releases.tsx'
import { ReleaseStateCell as ReleaseStateCell_a140dce4110b10145154063e8e9e0a36 } from '../../../features/site-status/components/releases.tsx'
import { ReleaseDocuments as ReleaseDocuments_a140dce4110b10145154063e8e9e0a36 } from '../../../features/site-status/components/releases.tsx'
import { SiteBanner as SiteBanner_d49fb3801f29d9a58aa9be623c4e4aaa } from '../../../features/site-status/components/site-banner.tsx'
import { RollbackButton as RollbackButton_a140dce4110b10145154063e8e9e0a36 } from '../../../features/site-status/components/releases.tsx'
import { CurrentPassword as CurrentPassword_c6d139b10d9d305a7993a325c9b7d0e7 } from '../../../features/accounts/components/secret-fields.tsx'
import { SetupCode as SetupCode_c6d139b10d9d305a7993a325c9b7d0e7 } from '../../../features/accounts/components/secret-fields.tsx'
import { AccountPanel as AccountPanel_18f2c363f0c3aac5f2f0af55a76938b1 } from '../../../features/second-factor/components/account-panel.tsx'
import { Sessions as Sessions_758f04a94ae7de84c84e684dc20f21fa } from '../../../features/accounts/components/sessions.tsx'
import { SecondsField as SecondsField_ee818b4e4f7310eaee98a9d4de3cd408 } from '../../../features/webhooks/components/seconds-field.tsx'
import { WebhookPanel as WebhookPanel_496477910bb0ee0a6d0f13856b6d9da5 } from '../../../features/webhooks/components/webhook-panel.tsx'
import { ActorCell as ActorCell_13d0275c4506d5c68a2fda37700ac306 } from '../../../features/audit/components/cells.tsx'
import { SubjectCell as SubjectCell_13d0275c4506d5c68a2fda37700ac306 } from '../../../features/audit/components/cells.tsx'
import { WhenceCell as WhenceCell_13d0275c4506d5c68a2fda37700ac306 } from '../../../features/audit/components/cells.tsx'
import { ExportLinks as ExportLinks_cd2560d74078cb98806a321a85beb60a } from '../../../features/audit/components/export-links.tsx'
import { EntryView as EntryView_165ba5e2dba4c6d0efb432c891126aba } from '../../../features/audit/components/entry-view.tsx'
import { PickColour as PickColour_cba4d4db3dd286b821ff9a374ee92223 } from '../../../features/front-page/components/pick-colour.tsx'
import { RowLabel as RowLabel_001907987644a15ed65058fa9b74e26c } from '../../../features/front-page/components/row-label.tsx'
import { EntryLabel as EntryLabel_f9ed187178e2ab4dfa6481314fbe9f9e } from '../../../features/navigation/components/entry-label.tsx'
import { OfficialLabel as OfficialLabel_d0cffa9a3e0caf01bbb30af3a902d62e } from '../../../features/checklist/components/official-label.tsx'
import { Icon as Icon_78e9f786c9ba95795d26edc45e1fa448 } from '../../../components/brand.tsx'
import { Logo as Logo_78e9f786c9ba95795d26edc45e1fa448 } from '../../../components/brand.tsx'
import { NoticeCount as NoticeCount_b2174ab2b4ee18af4828d70f84c46813 } from '../../../features/reviewing/components/notice-count.tsx'
import { PlanningNavLink as PlanningNavLink_7835acccb1769dfc99c8e04597d83f7d } from '../../../features/schedules/components/planning-nav-link.tsx'
import { ReportNavLink as ReportNavLink_6c2f1cada440cae9f4343e56bfcb7c5b } from '../../../features/citations/components/report-links.tsx'
import { PlainHttp as PlainHttp_75c66409d4ed6568798a750e123e8df4 } from '../../../features/accounts/components/plain-http.tsx'
import { Desk as Desk_f0e4c125cd8cc3da734f58a1251b1de6 } from '../../../features/desk/components/desk.tsx'
import { ReportDeskLine as ReportDeskLine_6c2f1cada440cae9f4343e56bfcb7c5b } from '../../../features/citations/components/report-links.tsx'
import { ToSecondStep as ToSecondStep_30ddd94e65dbaee509ec86f89344194e } from '../../../features/second-factor/components/to-second-step.tsx'
import { NameLostNetwork as NameLostNetwork_6bf6334fe72e847f2e8d63ff59406a53 } from '../../../components/name-lost-network.tsx'
import { ForgotWithoutMail as ForgotWithoutMail_ef039457c8b22855f52e26970cfa81ed } from '../../../features/accounts/components/forgot-without-mail.tsx'
import { SecondStepView as SecondStepView_6c0ff0c38ef98e126d8ef6684d3190a3 } from '../../../features/second-factor/components/second-step-view.tsx'
import { PlanningView as PlanningView_6c27aec584454402aa520c975d469af6 } from '../../../features/schedules/components/planning-view.tsx'
import { ReportView as ReportView_61d77bad4c9447c811d8bb786065bd13 } from '../../../features/citations/components/report-view.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/features/site-status/components/document-status.tsx#DocumentNotice": DocumentNotice_dea3a90994263c445681c12b93e0f986,
  "/features/schedules/components/schedule-notice.tsx#ScheduleNotice": ScheduleNotice_f415264da4a3a95b3837b4d2e8121dc5,
  "/features/schedules/components/schedule-cell.tsx#ScheduleCell": ScheduleCell_1a68d644af538c79ad925390c2ad61c7,
  "/features/checklist/components/checklist-line.tsx#ChecklistLine": ChecklistLine_96523e88578e2f8f6ac606fc714c1ffe,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/fields/link-addresses.ts#LinkAddresses": LinkAddresses_140c9a2e6aa16935a494b2b4ff347864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/fields/body-description.tsx#BodyDescription": BodyDescription_f82ac2ed5551bae82dbbfbf2fc351fa0,
  "/features/references/components/gone-documents.tsx#GoneDocuments": GoneDocuments_28e10082e6e8e559339e66139afbb54a,
  "/features/citations/components/article-panel.tsx#ArticlePanel": ArticlePanel_585f485e6982038d3500be2751f4b49d,
  "/features/checklist/components/checklist-panel.tsx#ChecklistPanel": ChecklistPanel_faf8c060515ed84863150375eb49eea5,
  "/features/citations/components/article-line.tsx#ArticleLine": ArticleLine_8ea5f193fd6118709fa4d3743582cd10,
  "/features/reviewing/components/review-panel.tsx#ReviewPanel": ReviewPanel_f281717ea57a6aebaab9815141274de9,
  "/features/schedules/components/list-bar.tsx#ListBar": ListBar_bb0059aa1a52f1fa28420499f4046479,
  "/features/site-status/components/document-status.tsx#DocumentLine": DocumentLine_dea3a90994263c445681c12b93e0f986,
  "/features/reviewing/components/review-buttons.tsx#ReviewButtons": ReviewButtons_4e41a2d0b9521f8c60dc382c5c19496e,
  "/features/schedules/components/schedule-button.tsx#PublishAndSchedule": PublishAndSchedule_6e65899f8da4720bbf3e069ca0b6a100,
  "/features/audit/components/history-view.tsx#HistoryView": HistoryView_ff0caaa49dd924ffb2ab4915734c3873,
  "/features/audit/components/versions-view.tsx#VersionsView": VersionsView_f3d7299be68beaa4fe20e482d150fa64,
  "/features/citations/components/citing-list.tsx#CitingList": CitingList_4c6a1b3884cd31699b37605cb0e2727f,
  "/features/campaigns/components/same-days.tsx#SameDays": SameDays_15ce8e77f2a16410f74f6d8e56df1bdc,
  "/features/calendars/components/copy-last-week.tsx#CopyLastWeek": CopyLastWeek_b2ec6484c4f4244a30db51d2409ce47f,
  "/features/calendars/components/row-labels.tsx#EntryLabel": EntryLabel_ef3a1bc46c4b9e61e3b8ffda2ca5ea41,
  "/features/calendars/components/row-labels.tsx#DayLabel": DayLabel_ef3a1bc46c4b9e61e3b8ffda2ca5ea41,
  "/features/uploads/components/uploading.tsx#Uploading": Uploading_37f98e63ce665971fdab3d5e45d6dce6,
  "/features/navigation/components/category-entries.tsx#CategoryEntries": CategoryEntries_5cbfd172a7d20ce6bf4ab9e28ed0ef3b,
  "/features/site-status/components/releases.tsx#ReleaseOrders": ReleaseOrders_a140dce4110b10145154063e8e9e0a36,
  "/features/site-status/components/releases.tsx#ReleaseStateCell": ReleaseStateCell_a140dce4110b10145154063e8e9e0a36,
  "/features/site-status/components/releases.tsx#ReleaseDocuments": ReleaseDocuments_a140dce4110b10145154063e8e9e0a36,
  "/features/site-status/components/site-banner.tsx#SiteBanner": SiteBanner_d49fb3801f29d9a58aa9be623c4e4aaa,
  "/features/site-status/components/releases.tsx#RollbackButton": RollbackButton_a140dce4110b10145154063e8e9e0a36,
  "/features/accounts/components/secret-fields.tsx#CurrentPassword": CurrentPassword_c6d139b10d9d305a7993a325c9b7d0e7,
  "/features/accounts/components/secret-fields.tsx#SetupCode": SetupCode_c6d139b10d9d305a7993a325c9b7d0e7,
  "/features/second-factor/components/account-panel.tsx#AccountPanel": AccountPanel_18f2c363f0c3aac5f2f0af55a76938b1,
  "/features/accounts/components/sessions.tsx#Sessions": Sessions_758f04a94ae7de84c84e684dc20f21fa,
  "/features/webhooks/components/seconds-field.tsx#SecondsField": SecondsField_ee818b4e4f7310eaee98a9d4de3cd408,
  "/features/webhooks/components/webhook-panel.tsx#WebhookPanel": WebhookPanel_496477910bb0ee0a6d0f13856b6d9da5,
  "/features/audit/components/cells.tsx#ActorCell": ActorCell_13d0275c4506d5c68a2fda37700ac306,
  "/features/audit/components/cells.tsx#SubjectCell": SubjectCell_13d0275c4506d5c68a2fda37700ac306,
  "/features/audit/components/cells.tsx#WhenceCell": WhenceCell_13d0275c4506d5c68a2fda37700ac306,
  "/features/audit/components/export-links.tsx#ExportLinks": ExportLinks_cd2560d74078cb98806a321a85beb60a,
  "/features/audit/components/entry-view.tsx#EntryView": EntryView_165ba5e2dba4c6d0efb432c891126aba,
  "/features/front-page/components/pick-colour.tsx#PickColour": PickColour_cba4d4db3dd286b821ff9a374ee92223,
  "/features/front-page/components/row-label.tsx#RowLabel": RowLabel_001907987644a15ed65058fa9b74e26c,
  "/features/navigation/components/entry-label.tsx#EntryLabel": EntryLabel_f9ed187178e2ab4dfa6481314fbe9f9e,
  "/features/checklist/components/official-label.tsx#OfficialLabel": OfficialLabel_d0cffa9a3e0caf01bbb30af3a902d62e,
  "/components/brand.tsx#Icon": Icon_78e9f786c9ba95795d26edc45e1fa448,
  "/components/brand.tsx#Logo": Logo_78e9f786c9ba95795d26edc45e1fa448,
  "/features/reviewing/components/notice-count.tsx#NoticeCount": NoticeCount_b2174ab2b4ee18af4828d70f84c46813,
  "/features/schedules/components/planning-nav-link.tsx#PlanningNavLink": PlanningNavLink_7835acccb1769dfc99c8e04597d83f7d,
  "/features/citations/components/report-links.tsx#ReportNavLink": ReportNavLink_6c2f1cada440cae9f4343e56bfcb7c5b,
  "/features/accounts/components/plain-http.tsx#PlainHttp": PlainHttp_75c66409d4ed6568798a750e123e8df4,
  "/features/desk/components/desk.tsx#Desk": Desk_f0e4c125cd8cc3da734f58a1251b1de6,
  "/features/citations/components/report-links.tsx#ReportDeskLine": ReportDeskLine_6c2f1cada440cae9f4343e56bfcb7c5b,
  "/features/second-factor/components/to-second-step.tsx#ToSecondStep": ToSecondStep_30ddd94e65dbaee509ec86f89344194e,
  "/components/name-lost-network.tsx#NameLostNetwork": NameLostNetwork_6bf6334fe72e847f2e8d63ff59406a53,
  "/features/accounts/components/forgot-without-mail.tsx#ForgotWithoutMail": ForgotWithoutMail_ef039457c8b22855f52e26970cfa81ed,
  "/features/second-factor/components/second-step-view.tsx#SecondStepView": SecondStepView_6c0ff0c38ef98e126d8ef6684d3190a3,
  "/features/schedules/components/planning-view.tsx#PlanningView": PlanningView_6c27aec584454402aa520c975d469af6,
  "/features/citations/components/report-view.tsx#ReportView": ReportView_61d77bad4c9447c811d8bb786065bd13,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
