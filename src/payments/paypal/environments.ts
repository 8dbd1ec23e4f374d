/** PayPal is there twice: with real money, and for trying out. */
export type PayPalEnvironment = "live" | "sandbox";

interface Hosts {
  /** Where payments are asked for. */
  readonly api: string;
  /** Where the certificates of notifications are, and nothing else is ever fetched from. */
  readonly certificates: string;
  /** Whose name the certificate of a notification bears; PayPal's own Java library asks for it too. */
  readonly signer: string;
}

export const PAYPAL_HOSTS: Record<PayPalEnvironment, Hosts> = {
  live: {
    api: "api-m.paypal.com",
    certificates: "api.paypal.com",
    signer: "messageverificationcerts.paypal.com",
  },
  sandbox: {
    api: "api-m.sandbox.paypal.com",
    certificates: "api.sandbox.paypal.com",
    signer: "messageverificationcerts.sandbox.paypal.com",
  },
};
