"use client";
import { noteEndOf } from "@bantin/contract";
import { $isLinkNode, createClientFeature, LinkNode } from "@payloadcms/richtext-lexical/client";
import { $getNodeByKey } from "@payloadcms/richtext-lexical/lexical";
import { useLexicalComposerContext } from "@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext";
import { useEffect } from "react";
import { useSay } from "../components/use-say.ts";
import { bilingual } from "../text/bilingual.ts";

/** In the editor, links within the site and to notes have the address that they will have on the page. */
export const LinkAddresses = createClientFeature({
  plugins: [{ Component: DrawAddresses, position: "normal" }],
});

function DrawAddresses() {
  const [editor] = useLexicalComposerContext();
  const say = useSay();
  useEffect(
    () =>
      editor.registerMutationListener(LinkNode, (mutations) => {
        editor.getEditorState().read(() => {
          for (const [key, mutation] of mutations) {
            const node = mutation === "destroyed" ? null : $getNodeByKey(key);
            const element = editor.getElementByKey(key);
            if (!$isLinkNode(node) || !(element instanceof HTMLAnchorElement)) continue;
            const { linkType, url } = node.getFields();
            if (linkType !== "custom" || typeof url !== "string") continue;
            if (/^[/#]/.test(url)) element.setAttribute("href", url);
            const note = noteEndOf(url);
            if (note) element.title = say(NOTE_WORDS[note.end](note.number));
            else element.removeAttribute("title");
          }
        });
      }),
    [editor, say],
  );
  return null;
}

const NOTE_WORDS = {
  mark: (number: number) =>
    bilingual(`Dẫn đến ghi chú ${number} cuối bài`, `Leads to note ${number} at the end`),
  note: (number: number) =>
    bilingual(
      `Dẫn trở lại chỗ có ghi chú ${number} trong bài`,
      `Leads back to the mark of note ${number}`,
    ),
};
