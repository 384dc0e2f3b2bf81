export {
  AccessDeniedError,
  CmsAnswerError,
  CmsUnreachableError,
  UnstableListError,
} from "./cms-errors.ts";
export { ContentError } from "./content-error.ts";
export {
  AddressCollisionError,
  DocumentError,
  type DocumentName,
  type FieldProblem,
  InvalidDocumentError,
  InvalidGlobalError,
  IssuerGoneError,
  MissingReferenceError,
} from "./document-errors.ts";
export {
  EmptyContentError,
  MassDisappearanceError,
  SettingsMissingError,
  TooManyHeldError,
} from "./guard-errors.ts";
export { MediaMismatchError } from "./media-errors.ts";
export { StorageError, storageError } from "./storage-error.ts";
export { StoreBusyError, StoreDamagedError, StoreEmptyError } from "./store-errors.ts";
