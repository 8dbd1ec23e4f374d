import { HOST_KINDS, type HostKind } from "../../model/repositories.ts";
import type { Answer, Host, Question } from "../host.ts";
import { failure } from "../failure.ts";

/** An adapter for each kind of host. */
export type Adapters = Readonly<Record<HostKind, Host>>;

/** The one place that decides which adapter answers: by the kind of host that the programme's list names. */
export function hostOf(adapters: Adapters): (kind: HostKind) => Host {
  return (kind) => adapters[kind];
}

/**
 * All kinds of host as one: asks each adapter once, with all questions of its kind, and gives the answers in the order
 * of the questions.
 */
export function allHosts(adapters: Adapters): Host {
  const ofKind = hostOf(adapters);
  return {
    async look(questions) {
      const answers = new Map<Question, Answer>();
      await Promise.all(
        HOST_KINDS.map(async (kind) => {
          const asked = questions.filter(({ address }) => address.kind === kind);
          if (asked.length === 0) return;
          const given = await ofKind(kind).look(asked);
          asked.forEach((question, n) => {
            const answer = given[n];
            if (answer) answers.set(question, answer);
          });
        }),
      );
      return questions.map((question) => answers.get(question) ?? failure("answer-not-readable"));
    },
  };
}
