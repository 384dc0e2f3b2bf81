import { DocumentNotice as DocumentNotice_0d2addb209ba09eb68af69f8693c744b } from '../../../components/site-state/document-notice.tsx'
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
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ArticlePanel as ArticlePanel_20cb9c4d927286cb41fbb745d44db9cb } from '../../../components/citations/article-panel.tsx'
import { ArticleLine as ArticleLine_4a047bc1861051056159e81a493dbdaa } from '../../../components/citations/article-line.tsx'
import { DocumentLine as DocumentLine_bfc78f4cdc6cc45f200e288710bde756 } from '../../../components/site-state/document-line.tsx'
import { CitingList as CitingList_9fe91f523b2e43db716d808919993693 } from '../../../components/citations/citing-list.tsx'
import { ReleaseStateCell as ReleaseStateCell_d1ffc8b6c9d95534f6ade493803c3bac } from '../../../components/site-state/release-state-cell.tsx'
import { ReleaseDocuments as ReleaseDocuments_d01dba59ee25724d4d453321ccbd2371 } from '../../../components/site-state/release-documents.tsx'
import { SiteBanner as SiteBanner_17c91f75060697473bffcfb13713653d } from '../../../components/site-state/site-banner.tsx'
import { RollbackButton as RollbackButton_e725d7826ebfe530714bb3feb8185b49 } from '../../../components/site-state/rollback-button.tsx'
import { SecondsField as SecondsField_3ce536337b0dac7fc6ca2a5157bc7f13 } from '../../../components/webhooks/seconds-field.tsx'
import { WebhookPanel as WebhookPanel_6596e385df67332a7bf365d247b4d347 } from '../../../components/webhooks/webhook-panel.tsx'
import { Icon as Icon_179b2034f0954fa99d0cc79d4c677948 } from '../../../components/brand/icon.tsx'
import { Logo as Logo_0c4452dcb42f715f1662fbae12d78e84 } from '../../../components/brand/logo.tsx'
import { ReportNavLink as ReportNavLink_de031ec6cc13b42dc6b32a8fd97c2cbf } from '../../../components/citations/report-nav-link.tsx'
import { Desk as Desk_9b2f5fbadbc3b17a61283003eef99065 } from '../../../components/desk/desk.tsx'
import { ReportDeskLine as ReportDeskLine_b5e5333ca1616d1d25106d9c265e086c } from '../../../components/citations/report-desk-line.tsx'
import { ReportView as ReportView_08e27330f18ead568b042b651ea66ece } from '../../../components/citations/report-view.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/components/site-state/document-notice.tsx#DocumentNotice": DocumentNotice_0d2addb209ba09eb68af69f8693c744b,
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
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/components/citations/article-panel.tsx#ArticlePanel": ArticlePanel_20cb9c4d927286cb41fbb745d44db9cb,
  "/components/citations/article-line.tsx#ArticleLine": ArticleLine_4a047bc1861051056159e81a493dbdaa,
  "/components/site-state/document-line.tsx#DocumentLine": DocumentLine_bfc78f4cdc6cc45f200e288710bde756,
  "/components/citations/citing-list.tsx#CitingList": CitingList_9fe91f523b2e43db716d808919993693,
  "/components/site-state/release-state-cell.tsx#ReleaseStateCell": ReleaseStateCell_d1ffc8b6c9d95534f6ade493803c3bac,
  "/components/site-state/release-documents.tsx#ReleaseDocuments": ReleaseDocuments_d01dba59ee25724d4d453321ccbd2371,
  "/components/site-state/site-banner.tsx#SiteBanner": SiteBanner_17c91f75060697473bffcfb13713653d,
  "/components/site-state/rollback-button.tsx#RollbackButton": RollbackButton_e725d7826ebfe530714bb3feb8185b49,
  "/components/webhooks/seconds-field.tsx#SecondsField": SecondsField_3ce536337b0dac7fc6ca2a5157bc7f13,
  "/components/webhooks/webhook-panel.tsx#WebhookPanel": WebhookPanel_6596e385df67332a7bf365d247b4d347,
  "/components/brand/icon.tsx#Icon": Icon_179b2034f0954fa99d0cc79d4c677948,
  "/components/brand/logo.tsx#Logo": Logo_0c4452dcb42f715f1662fbae12d78e84,
  "/components/citations/report-nav-link.tsx#ReportNavLink": ReportNavLink_de031ec6cc13b42dc6b32a8fd97c2cbf,
  "/components/desk/desk.tsx#Desk": Desk_9b2f5fbadbc3b17a61283003eef99065,
  "/components/citations/report-desk-line.tsx#ReportDeskLine": ReportDeskLine_b5e5333ca1616d1d25106d9c265e086c,
  "/components/citations/report-view.tsx#ReportView": ReportView_08e27330f18ead568b042b651ea66ece,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
