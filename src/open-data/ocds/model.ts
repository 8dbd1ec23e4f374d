import type { Words } from "./words.ts";

// The parts of OCDS 1.1.5 and of its extensions that records can fill. Types and not interfaces, so that each is JSON
// as it stands. A field that is missing here is one of which no record tells.

export type Value = Readonly<{ amount: number; currency: string }>;

export type Period = Readonly<{ startDate?: string | undefined; endDate?: string | undefined }>;

export type OrganizationReference = { readonly id: string } & Words<"name">;

export type Organization = {
  readonly id: string;
  readonly identifier?: { readonly scheme: string; readonly id: string } | undefined;
  readonly roles?: readonly string[] | undefined;
  readonly address?: { readonly region?: string } | undefined;
  readonly contactPoint?: { readonly email?: string } | undefined;
  readonly details?:
    | ({
        readonly kind?: string | undefined;
        readonly firstContract?: boolean | undefined;
      } & Words<"withheld">)
    | undefined;
} & Words<"name">;

export type Document = {
  readonly id: string;
  readonly documentType: string;
  readonly url: string;
  readonly format?: string | undefined;
  readonly language?: string | undefined;
} & Words<"title"> &
  Words<"description">;

export type Amendment = {
  readonly id: string;
  readonly date: string;
  readonly amendsReleaseID?: string | undefined;
  readonly releaseID?: string | undefined;
} & Words<"rationale"> &
  Words<"description">;

export type Milestone = {
  readonly id: string;
  readonly type: string;
  readonly dueDate?: string | undefined;
  readonly dateMet?: string | undefined;
  readonly status: "scheduled" | "met" | "notMet";
} & Words<"title">;

export type Transaction = Readonly<{
  readonly id: string;
  readonly date: string;
  readonly value?: Value | undefined;
  readonly payer: OrganizationReference;
  readonly payee: OrganizationReference;
  readonly uri?: string | undefined;
  readonly relatedImplementationMilestone?: ({ readonly id: string } & Words<"title">) | undefined;
}>;

export type Enquiry = {
  readonly id: string;
  readonly date: string;
  readonly dateAnswered?: string | undefined;
} & Words<"description"> &
  Words<"answer">;

export type Item = {
  readonly id: string;
  readonly additionalClassifications?:
    readonly ({ readonly scheme: string; readonly id: string } & Words<"description">)[] | undefined;
} & Words<"description">;

export type Planning = Readonly<{
  readonly milestones?: readonly Milestone[] | undefined;
  readonly forecasts?:
    | readonly ({
        readonly id: string;
        readonly observations: readonly {
          readonly id: string;
          readonly measure: number;
          readonly unit: { readonly scheme: string; readonly id: string; readonly name: string };
        }[];
      } & Words<"title">)[]
    | undefined;
}>;

export type TenderStatus =
  "planning" | "planned" | "active" | "cancelled" | "unsuccessful" | "complete" | "withdrawn";

export type Tender = {
  readonly id: string;
  readonly status: TenderStatus;
  readonly procuringEntity?: OrganizationReference | undefined;
  readonly items?: readonly Item[] | undefined;
  readonly value?: Value | undefined;
  readonly procurementMethod?: string | undefined;
  readonly procurementMethodDetails?: string | undefined;
  readonly mainProcurementCategory?: string | undefined;
  readonly tenderPeriod?: Period | undefined;
  readonly enquiryPeriod?: Period | undefined;
  readonly hasEnquiries?: boolean | undefined;
  readonly awardPeriod?: Period | undefined;
  readonly contractPeriod?: Period | undefined;
  readonly documents?: readonly Document[] | undefined;
  readonly amendments?: readonly Amendment[] | undefined;
  readonly enquiries?: readonly Enquiry[] | undefined;
} & Words<"title"> &
  Words<"description">;

export type Bids = Readonly<{
  readonly statistics: readonly { readonly id: string; readonly measure: string; readonly value: number }[];
}>;

export type AwardPart = {
  readonly id: string;
  readonly status: "pending" | "active" | "cancelled" | "unsuccessful";
  readonly date?: string | undefined;
  readonly value: Value;
  readonly suppliers: readonly OrganizationReference[];
  readonly contractPeriod?: Period | undefined;
  readonly documents?: readonly Document[] | undefined;
} & Words<"title"> &
  Words<"description">;

export type Implementation = Readonly<{
  readonly transactions?: readonly Transaction[] | undefined;
  readonly milestones?: readonly Milestone[] | undefined;
  readonly documents?: readonly Document[] | undefined;
  readonly endDate?: string | undefined;
  readonly finalValue?: Value | undefined;
}>;

export type ContractStatus = "pending" | "active" | "cancelled" | "terminated";

export type ContractPart = {
  readonly id: string;
  readonly awardID: string;
  readonly status: ContractStatus;
  readonly period?: Period | undefined;
  readonly value?: Value | undefined;
  readonly dateSigned?: string | undefined;
  readonly documents?: readonly Document[] | undefined;
  readonly amendments?: readonly Amendment[] | undefined;
  readonly implementation?: Implementation | undefined;
} & Words<"title">;

export type RelatedProcess = Readonly<{
  readonly id: string;
  readonly relationship: readonly string[];
  readonly scheme: "ocid";
  readonly identifier: string;
}>;

/** All that a contracting process comes to at a moment. */
export type Content = Readonly<{
  readonly ocid: string;
  readonly initiationType: "tender";
  readonly language?: string | undefined;
  readonly parties?: readonly Organization[] | undefined;
  readonly buyer?: OrganizationReference | undefined;
  readonly planning?: Planning | undefined;
  readonly tender: Tender;
  readonly bids?: Bids | undefined;
  readonly awards?: readonly AwardPart[] | undefined;
  readonly contracts?: readonly ContractPart[] | undefined;
  readonly relatedProcesses?: readonly RelatedProcess[] | undefined;
}>;

export const TAGS = [
  "planning",
  "planningUpdate",
  "tender",
  "tenderAmendment",
  "tenderUpdate",
  "tenderCancellation",
  "award",
  "awardUpdate",
  "contract",
  "contractUpdate",
  "contractAmendment",
  "implementation",
  "implementationUpdate",
  "contractTermination",
] as const;

export type Tag = (typeof TAGS)[number];
