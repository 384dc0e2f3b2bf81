import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { BuiltSite } from "./built-site.ts";
import type { Finding, GateReport } from "./report.ts";

/** Whether phones of 2018 can parse every script of the site: one mark that they do not know, and none of it runs. */
export function checkOldScripts({
  folder,
  files,
}: Pick<BuiltSite, "folder" | "files">): GateReport {
  const scripts = files.filter((file) => file.endsWith(".js"));
  const findings = scripts.flatMap((file): Finding[] =>
    newSyntaxIn(readFileSync(join(folder, file), "utf8")).map((problem) => ({
      page: `/${file}`,
      element: null,
      problem: `has ${problem}, which phones of 2018 cannot read`,
    })),
  );
  return { checks: scripts.length, findings };
}

const ASSIGNMENTS = [
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
];

/** What a script has that came after ECMAScript 2018, once each. Pure. */
export function newSyntaxIn(script: string): string[] {
  const found = new Set<string>();
  const look = (node: ts.Node): void => {
    const what = newSyntaxOf(node);
    if (what) found.add(what);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile("script.js", script, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS));
  return [...found];
}

function newSyntaxOf(node: ts.Node): string | null {
  if (ts.isOptionalChain(node)) return "an optional chain (?.)";
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    if (kind === ts.SyntaxKind.QuestionQuestionToken) return "a ??";
    if (ASSIGNMENTS.includes(kind)) return "a logical assignment";
  }
  if (ts.isPropertyDeclaration(node)) return "a class field";
  if (ts.isPrivateIdentifier(node)) return "a private name";
  if (ts.isClassStaticBlockDeclaration(node)) return "a static block";
  if (ts.isBigIntLiteral(node)) return "a bigint";
  if (ts.isCatchClause(node) && !node.variableDeclaration) return "a catch without a variable";
  if (ts.isRegularExpressionLiteral(node) && /\(\?<[=!]/.test(node.text)) return "a look-behind";
  return null;
}
