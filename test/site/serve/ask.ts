import { request, type IncomingHttpHeaders } from "node:http";

export interface AskOptions {
  readonly method?: string;
  readonly host?: string;
  readonly address?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks a server of this machine for a path exactly as written: `fetch` would tidy it up first. */
export function ask(port: number, path: string, options: AskOptions): Promise<Answer> {
  const { method = "GET", host = `localhost:${port}`, address = "127.0.0.1" } = options;
  return new Promise((resolve, reject) => {
    const asking = request({ host: address, port, path, method, headers: { host } }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => (body += text));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    asking.on("error", reject).end();
  });
}
