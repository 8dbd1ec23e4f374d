/**
 * The text of an answer, read only as far as `most` bytes (after decompression).
 * @returns undefined where the answer is longer; what was not read is dropped
 */
export async function textWithin(response: Response, most: number): Promise<string | undefined> {
  if (Number(response.headers.get("content-length")) > most) {
    await response.body?.cancel();
    return undefined;
  }
  const reader = response.body?.getReader();
  if (!reader) return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > most) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
