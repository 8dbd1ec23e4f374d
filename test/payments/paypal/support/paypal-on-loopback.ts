/** Loaded before a program that a test starts: what it asks of PayPal's certificate host goes to TEST_PAYPAL instead. */
import { fetchFrom } from "./loopback.ts";

const onTheNet = globalThis.fetch;
const paypal = fetchFrom("api.paypal.com", process.env["TEST_PAYPAL"] ?? "");

globalThis.fetch = (input, init) => {
  const address = input instanceof Request ? input.url : String(input);
  return new URL(address).hostname === "127.0.0.1" ? onTheNet(input, init) : paypal(input, init);
};
