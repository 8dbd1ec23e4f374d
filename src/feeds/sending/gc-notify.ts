import { z } from "zod";
import type { Bilingual } from "../../model/locale.ts";
import type { Digest } from "../digest.ts";
import type { DigestSender, SendReport } from "./digest-sender.ts";
import { notifyClient, stopReason, type Notify, type NotifySettings } from "./notify-client.ts";

export interface GcNotifyOptions extends NotifySettings {
  /** A template with the fields ((subject)) and ((message)). */
  readonly templateId: string;
}

/** A page of messages (GET /v2/notifications), as far as we read it. */
const messagesPage = z.object({
  notifications: z.array(
    z.object({ id: z.string(), email_address: z.string().nullish(), status: z.string() }),
  ),
});

/** Pages of 250 messages that are asked for at most: more than any list of ours. */
const MOST_PAGES = 200;

/** What the service says of a message that it could not hand over at all: it may be sent again. */
const NOT_SENT = "technical-failure";

/** Characters of a message that the service takes (PERSONALISATION_SIZE_LIMIT of its code), less some for the subject. */
const MOST_CHARACTERS = 50_000;

/**
 * Sends by GC Notify: a message for each address, all under the digest's reference. Before that, the service is asked whom it
 * has sent this reference to, so that a run after one that ended half-way goes on, and sends nobody the same twice.
 */
export function gcNotify({ templateId, ...settings }: GcNotifyOptions): DigestSender {
  const notify = notifyClient(settings);
  return {
    async send(digest, addresses) {
      const all = [...new Set(addresses.map(sameAddress))];
      const before = await sentBefore(notify, digest.reference);
      if ("stopped" in before) return { ...NOTHING, left: all.length, stopped: before.stopped };
      const waiting = all.filter((address) => !before.addresses.has(address));
      const message = {
        template_id: templateId,
        reference: digest.reference,
        personalisation: { subject: plainForNotify(digest.subject), message: messageOf(digest) },
      };
      const counts = { sent: 0, rejected: 0 };
      for (const [index, address] of waiting.entries()) {
        const answer = await notify("/v2/notifications/email", { ...message, email_address: address });
        const stopped = stopReason(answer);
        if (stopped)
          return {
            ...counts,
            sentBefore: all.length - waiting.length,
            left: waiting.length - index,
            stopped,
          };
        if (answer.kind === "answer" && answer.status === 201) counts.sent += 1;
        else counts.rejected += 1;
      }
      return { ...counts, sentBefore: all.length - waiting.length, left: 0, stopped: undefined };
    },
  };
}

const NOTHING: Omit<SendReport, "left" | "stopped"> = { sent: 0, sentBefore: 0, rejected: 0 };

/** Whom a reference was sent to already, or why that is not known: then nothing is sent. */
async function sentBefore(
  notify: Notify,
  reference: string,
): Promise<{ readonly addresses: ReadonlySet<string> } | { readonly stopped: Bilingual }> {
  const addresses = new Set<string>();
  let last: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const query = new URLSearchParams({ template_type: "email", reference });
    if (last !== undefined) query.set("older_than", last);
    const answer = await notify(`/v2/notifications?${query.toString()}`);
    const stopped = stopReason(answer);
    if (stopped) return { stopped };
    const { data } = messagesPage.safeParse(answer.kind === "answer" ? answer.body : undefined);
    if (!data) return { stopped: UNREADABLE };
    for (const { email_address: address, status } of data.notifications)
      if (address && status !== NOT_SENT) addresses.add(sameAddress(address));
    const next = data.notifications.at(-1)?.id;
    if (next === undefined || next === last) return { addresses };
    last = next;
  }
  return { stopped: UNREADABLE };
}

const UNREADABLE: Bilingual = {
  en: "GC Notify did not say to whom this digest was sent before.",
  fr: "Notification GC n’a pas dit à qui ce bulletin a déjà été envoyé.",
};

/** Mail is delivered without regard to the case of an address, nearly everywhere. */
function sameAddress(address: string): string {
  return address.trim().toLowerCase();
}

/** The text, or as many of its whole lines as fit: half of an address leads nowhere. */
function messageOf({ text }: Digest): string {
  const message = plainForNotify(text);
  if (message.length <= MOST_CHARACTERS) return message;
  return `${message.slice(0, message.lastIndexOf("\n", MOST_CHARACTERS - 1))}\n…`;
}

/**
 * The service reads Markdown: a break that nobody sees keeps words of a record from becoming a link that hides where it leads, a
 * heading, or a field of the template.
 */
function plainForNotify(text: string): string {
  return text
    .replace(/\](?=\()/g, "]\u200b")
    .replace(/\((?=\()/g, "(\u200b")
    .replace(/^(\s*)(?=[#^>])/gm, "$1\u200b");
}
