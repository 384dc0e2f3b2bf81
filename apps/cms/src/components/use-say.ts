"use client";
import { useTranslation } from "@payloadcms/ui";
import { useCallback } from "react";
import type { Bilingual } from "../text/bilingual.ts";

export type Say = (text: Bilingual) => string;

/** Says a text in the language of the admin. */
export function useSay(): Say {
  const { i18n } = useTranslation();
  return useCallback((text) => (i18n.language === "en" ? text.en : text.vi), [i18n.language]);
}
