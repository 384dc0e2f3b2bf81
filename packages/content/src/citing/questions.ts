import type { Registry } from "@bantin/citations";

/** A question that was put to a registry, with its answer. */
export type Question =
  | { ask: "byId"; of: [id: string]; answer: ReturnType<Registry["byId"]> }
  | {
      ask: "byNumber";
      of: [type: string, number: string];
      answer: ReturnType<Registry["byNumber"]>;
    }
  | { ask: "byName"; of: [name: string]; answer: ReturnType<Registry["byName"]> }
  | { ask: "issuerId"; of: [name: string]; answer: ReturnType<Registry["issuerId"]> };

/** A registry that answers like another and notes down what it was asked. */
export function listening(registry: Registry): { registry: Registry; questions: Question[] } {
  const questions: Question[] = [];
  return {
    questions,
    registry: {
      byId(id) {
        const answer = registry.byId(id);
        questions.push({ ask: "byId", of: [id], answer });
        return answer;
      },
      byNumber(type, number) {
        const answer = registry.byNumber(type, number);
        questions.push({ ask: "byNumber", of: [type, number], answer });
        return answer;
      },
      byName(name) {
        const answer = registry.byName(name);
        questions.push({ ask: "byName", of: [name], answer });
        return answer;
      },
      issuerId(name) {
        const answer = registry.issuerId(name);
        questions.push({ ask: "issuerId", of: [name], answer });
        return answer;
      },
    },
  };
}

/** Whether a registry would answer as before: the same documents, which are the same objects. */
export function answersAlike(questions: readonly Question[], registry: Registry): boolean {
  return questions.every((question) => isAnswered(question, registry));
}

function isAnswered(question: Question, registry: Registry): boolean {
  switch (question.ask) {
    case "byId":
      return registry.byId(...question.of) === question.answer;
    case "issuerId":
      return registry.issuerId(...question.of) === question.answer;
    case "byNumber":
      return areSame(registry.byNumber(...question.of), question.answer);
    case "byName":
      return areSame(registry.byName(...question.of), question.answer);
  }
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
