export {
  AccessDeniedError,
  CmsAnswerError,
  CmsUnreachableError,
  UnstableListError,
} from "./cms-errors.ts";
export { ContentError } from "./content-error.ts";
export {
  AddressCollisionError,
  type DocumentName,
  type FieldProblem,
  InvalidDocumentError,
  InvalidGlobalError,
  MissingReferenceError,
} from "./document-errors.ts";
export { EmptyContentError, MassDisappearanceError, SettingsMissingError } from "./guard-errors.ts";
export { MediaMismatchError } from "./media-errors.ts";
export { StorageError, storageError } from "./storage-error.ts";
export { StoreBusyError, StoreDamagedError, StoreEmptyError } from "./store-errors.ts";
